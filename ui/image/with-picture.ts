import type { Picture } from './codec.ts';

/** Lends a picture and frees it, whatever happens. */
export async function withPicture<T>(made: Promise<Picture>, run: (picture: Picture) => Promise<T>): Promise<T> {
  const picture = await made;
  try {
    return await run(picture);
  } finally {
    picture.release();
  }
}
