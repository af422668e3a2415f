import { imageDimensionsFromData } from 'image-dimensions';
import { jpegOrientation } from '../../../ui/image/orientation.ts';
import type { ImageRecord } from '../document/record.ts';
import { SandboxError } from '../sandbox/host-object.ts';
import { sha1 } from './sha1.ts';

/** Figma's limit for each side of a picture, in pixels. */
const MAX_SIDE = 4096;

/**
 * Reads a picture as `createImage` does: PNG, JPEG or GIF by its first bytes, at most 4,096 px a side. Throws a SandboxError, also for a file
 * that is cut off (guess: Figma decodes, so that it would notice).
 */
export function readPicture(bytes: Uint8Array, call: string): ImageRecord {
  const found = imageDimensionsFromData(bytes);
  const type = found?.type;
  if (!found || (type !== 'png' && type !== 'jpeg' && type !== 'gif')) {
    throw new SandboxError(`in ${call}: Image type is unsupported`);
  }
  if (!isWhole(bytes, type)) throw new SandboxError(`in ${call}: Image is invalid`);
  const { width, height } = type === 'jpeg' && jpegOrientation(bytes) > 4 ? turned(found) : found;
  if (width > MAX_SIDE || height > MAX_SIDE) throw new SandboxError(`in ${call}: Image is too large`);
  if (width < 1 || height < 1) throw new SandboxError(`in ${call}: Image is invalid`);
  return { hash: sha1(bytes), bytes: bytes.slice(), type, width, height };
}

/** Guess: Figma shows photographs as browsers do, turned by what the camera wrote into them. */
function turned({ width, height }: { width: number; height: number }): { width: number; height: number } {
  return { width: height, height: width };
}

/** Whether a file has its end: PNG's IEND chunk, JPEG's EOI marker, GIF's trailer. */
function isWhole(bytes: Uint8Array, type: 'png' | 'jpeg' | 'gif'): boolean {
  if (type === 'png') return hasPngEnd(bytes);
  if (type === 'gif') return bytes.at(-1) === 0x3b;
  for (let at = bytes.length - 2; at > 1; at -= 1) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  return false;
}

function hasPngEnd(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const IEND = 0x49454e44;
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    if (view.getUint32(at + 4) === IEND) return true;
  }
  return false;
}
