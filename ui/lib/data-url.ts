import { encodeBase64 } from './base64.ts';

/** A `data:` URL of the bytes; `type` is a MIME type such as `image/png`. */
export function dataUrl(type: string, bytes: Uint8Array): string {
  return `data:${type};base64,${encodeBase64(bytes)}`;
}
