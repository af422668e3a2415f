import { badRequest, notSimulated } from '../refusal.ts';
import type { RequestBody } from '../request-body.ts';

/** Fields that every paid endpoint has. */
export const RESULT_FIELDS = ['response_format', 'image_format', 'expire', 'upscale'];

/** How results are to be delivered, with the vendor's defaults: by URL, and lossless WebP. */
export function readResultOptions(fields: RequestBody['fields']): {
  delivery: 'url' | 'b64_json';
  format: 'png' | 'webp';
} {
  const { response_format: delivery = 'url', image_format: format = 'webp' } = fields;
  if (delivery === 'multipart') throw notSimulated('response_format multipart');
  if (delivery !== 'url' && delivery !== 'b64_json') throw badRequest("invalid 'response_format'");
  if (format !== 'png' && format !== 'webp') throw badRequest("invalid 'image_format'");
  return { delivery, format };
}

/** Refuses fields that are not the vendor's, and says of fields that are but have no effect here that they have none. */
export function checkFields(body: RequestBody, modeled: readonly string[], others: readonly string[]): void {
  for (const name of [...Object.keys(body.fields), ...Object.keys(body.files)]) {
    if (others.includes(name)) throw notSimulated(`the field '${name}'`);
    // The vendor ignores unknown fields in silence; a simulator that did so would hide every typo.
    if (!modeled.includes(name)) throw badRequest(`unknown field '${name}'`, 'unknown_field');
  }
}
