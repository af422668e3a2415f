import sharp from 'sharp';
import type { Pixels } from './art/render.ts';
import { badRequest } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import type { RequestBody } from './request-body.ts';

/** A picture that was sent and is within the limits. */
export type InputImage =
  | { readonly kind: 'raster'; readonly pixels: Pixels }
  | { readonly kind: 'svg'; readonly text: string };

/** Limits of inputs. Source: facts on input limits; the messages for bytes and megapixels are guesses. "10 MB": the smaller reading of it. */
const MOST_BYTES = 10_000_000;
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
  checkSvg(text);
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

/**
 * "Oversized or unsafe SVG is rejected", small ones are scaled up (facts, section 9). Where the line runs is a guess, on the strict side: the limits
 * of pictures for its size, and nothing that runs, loads or embeds.
 */
function checkSvg(text: string): void {
  if (UNSAFE.test(text)) throw invalidImage('unsafe svg');
  const root = /<svg\b[^>]*>/.exec(text)?.[0] ?? '';
  const [, , boxWidth = NaN, boxHeight = NaN] = (valueIn(root, 'viewBox') ?? '').split(/[\s,]+/).map(Number);
  const width = Number.parseFloat(valueIn(root, 'width') ?? String(boxWidth));
  const height = Number.parseFloat(valueIn(root, 'height') ?? String(boxHeight));
  if (!(width > 0 && height > 0)) throw invalidImage('svg without a size');
  checkLargest(width, height);
}

const UNSAFE =
  /<script|<foreignObject|<image\b|<!DOCTYPE|<!ENTITY|\son\w+\s*=|javascript:|@import|href\s*=\s*["'](?!#)|url\(\s*["']?(?!["']?#)/i;

function valueIn(root: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(root)?.[1];
}

function checkLargest(width: number, height: number): void {
  if (Math.max(width, height) > LONGEST) throw invalidImage('max image dimension should be no more than 4096');
  if (width * height > MOST_PIXELS) throw invalidImage('image resolution should be no more than 16 MP');
}

/** The bytes of a data URL, which must be what its type says (the stricter reading: nobody has seen what a wrong one does). */
export function bytesOfDataUrl(url: unknown): Uint8Array {
  if (typeof url !== 'string') throw badRequest("'image_url' is required");
  if (/^https?:/i.test(url)) throw badRequest('not simulated: a public image_url, since nothing can be fetched here');
  const [, type, base64] = /^data:image\/([\w.+-]+);base64,([A-Za-z\d+/]*={0,2})$/.exec(url) ?? [];
  if (base64 === undefined) throw unknownFormat();
  const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
  const found = typeOf(bytes);
  if (found !== null && found !== type) throw unknownFormat();
  return bytes;
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
  const type = typeOf(bytes);
  if (type === null || type === 'svg+xml') throw unknownFormat();
  const { width, height } = await decodable(sharp(bytes).metadata());
  if (Math.min(width, height) < SHORTEST) throw invalidImage('min image dimension should be no less than 256');
  checkLargest(width, height);
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

/** What the API takes, by its first bytes; null for everything else. */
function typeOf(bytes: Uint8Array): 'png' | 'jpeg' | 'webp' | 'svg+xml' | null {
  const start = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  if (start.startsWith('\x89PNG\r\n')) return 'png';
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (start.startsWith('RIFF') && start.endsWith('WEBP')) return 'webp';
  return svgText(bytes) === null ? null : 'svg+xml';
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
