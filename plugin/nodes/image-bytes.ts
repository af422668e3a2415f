import { fail } from '../protocol/fault.ts';

/** The bytes of a picture of this file as they were put in; null where the file has none. Throws `image-missing`. */
export async function imageBytes(hash: string): Promise<Uint8Array | null> {
  const image = figma.getImageByHash(hash);
  if (!image) return null;
  try {
    return await image.getBytesAsync();
  } catch (thrown) {
    throw fail('image-missing', 'Figma could not load the picture.', thrown);
  }
}
