import sharp from 'sharp';
import type { Pixels } from './art/render.ts';
import { badRequest } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import type { RequestBody } from './request-body.ts';

/** A picture that was sent and is within the limits. */
export type InputImage =
  | { readonly kind: 'raster'; readonly pixels: Pixels }
  | { readonly kind: 'svg'; readonly text: string };

/** Limits of inputs. Source: facts on input limits; the messages for bytes and megapixels are guesses. */
const MOST_BYTES = 10 * 1024 * 1024;
const MOST_PIXELS = 16_000_000;
const SHORTEST = 256;
const LONGEST = 4096;

/** The picture of a request: a data URL in `image_url`, or the part `file` or `image`. */
export async function readInputImage(body: RequestBody, allowSvg: boolean): Promise<InputImage> {
  const bytes = body.form === 'json' ? bytesOfDataUrl(body.fields.image_url) : bytesOfPart(body.files);
  checkBytes(bytes);
  const text = svgText(bytes);
  if (text === null) return { kind: 'raster', pixels: await readPixels(bytes) };
  if (!allowSvg) throw unknownFormat();
  if (/<script|<foreignObject|\son\w+\s*=|<!ENTITY|javascript:/i.test(text)) throw invalidImage('unsafe svg');
  return { kind: 'svg', text };
}

/** Its size alone, so that nobody holds on to the pixels. */
export function sizeOf({ width, height }: Pixels): { readonly width: number; readonly height: number } {
  return { width, height };
}

/** The pixels of a picture among others, within the limits of each. */
export async function readReference(bytes: Uint8Array): Promise<Pixels> {
  checkBytes(bytes);
  return readPixels(bytes);
}

function checkBytes(bytes: Uint8Array): void {
  if (bytes.length > MOST_BYTES) throw invalidImage('image size should be no more than 10 MB');
}

/** The bytes of a data URL. */
export function bytesOfDataUrl(url: unknown): Uint8Array {
  if (typeof url !== 'string') throw badRequest("'image_url' is required");
  if (/^https?:/i.test(url)) throw badRequest('not simulated: a public image_url, since nothing can be fetched here');
  const base64 = /^data:image\/[\w.+-]+;base64,([A-Za-z\d+/]*={0,2})$/.exec(url)?.[1];
  if (base64 === undefined) throw unknownFormat();
  return new Uint8Array(Buffer.from(base64, 'base64'));
}

/** Documentation and most clients say `file`, the vendor's description says `image`; both are accepted. */
function bytesOfPart(files: RequestBody['files']): Uint8Array {
  const [bytes, ...more] = Object.entries(files)
    .filter(([name]) => name === 'file' || name === 'image')
    .map(([, value]) => value);
  if (bytes === undefined || more.length > 0) throw badRequest("exactly one of 'file' and 'image' is required");
  return bytes;
}

function svgText(bytes: Uint8Array): string | null {
  const text = new TextDecoder().decode(bytes.subarray(0, 1_000)).trimStart();
  const isSvg = text.startsWith('<svg') || (text.startsWith('<?xml') && text.includes('<svg'));
  return isSvg ? new TextDecoder().decode(bytes) : null;
}

async function readPixels(bytes: Uint8Array): Promise<Pixels> {
  if (!isKnownRaster(bytes)) throw unknownFormat();
  const { width, height } = await decodable(sharp(bytes).metadata());
  if (Math.min(width, height) < SHORTEST) throw invalidImage('min image dimension should be no less than 256');
  if (Math.max(width, height) > LONGEST) throw invalidImage('max image dimension should be no more than 4096');
  if (width * height > MOST_PIXELS) throw invalidImage('image resolution should be no more than 16 MP');
  const { data, info } = await decodable(
    sharp(bytes, { failOn: 'truncated' })
      .autoOrient()
      .toColorspace('srgb')
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true }),
  );
  return { data, width: info.width, height: info.height };
}

/** PNG, JPEG and WebP, by their first bytes. */
function isKnownRaster(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  return (
    start.startsWith('\x89PNG\r\n') ||
    start.startsWith('\xff\xd8\xff') ||
    (start.startsWith('RIFF') && start.endsWith('WEBP'))
  );
}

async function decodable<T>(work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    throw invalidImage(`invalid image format: image: ${error instanceof Error ? error.message : 'unreadable'}`);
  });
}

function unknownFormat(): Refusal {
  return invalidImage('invalid image format: image: unknown format');
}

function invalidImage(message: string): Refusal {
  return badRequest(message, 'invalid_image_format');
}
