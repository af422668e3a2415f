import { fitWithin, IMAGE_LIMITS } from './limits.ts';

const ROOT = /<svg\b[^>]*>/;

/**
 * Makes a drawing that Figma exported fit for Recraft: its width and height are brought within the limits of pictures, which its viewBox
 * allows for without a change to what is drawn. Null where it has too many bytes, or no size that could be scaled.
 */
export function fitSvg(bytes: Uint8Array): Uint8Array | null {
  if (bytes.length > IMAGE_LIMITS.bytes) return null;
  const text = new TextDecoder().decode(bytes);
  const root = ROOT.exec(text)?.[0] ?? '';
  const size = { width: lengthIn(root, 'width'), height: lengthIn(root, 'height') };
  if (size.width === null || size.height === null || !root.includes('viewBox="')) return null;
  const fitted = fitWithin(size.width, size.height);
  if (fitted === null) return null;
  if (fitted.width === size.width && fitted.height === size.height) return bytes;
  const sized = root
    .replace(/\swidth="[^"]*"/, ` width="${String(fitted.width)}"`)
    .replace(/\sheight="[^"]*"/, ` height="${String(fitted.height)}"`);
  return new TextEncoder().encode(text.replace(root, () => sized));
}

function lengthIn(root: string, name: 'width' | 'height'): number | null {
  const value = new RegExp(`\\s${name}="(\\d+(?:\\.\\d+)?)"`).exec(root)?.[1];
  return value === undefined ? null : Number(value);
}
