import type * as v from 'valibot';
import type { SavedStyle, StyleFunctions } from '../protocol/styles.ts';
import { savedStyleSchema, stylePictureSchema } from '../protocol/style-schemas.ts';
import { read, remove, write } from './property.ts';
import type { Property } from './property.ts';
import { storedKeys } from './stock.ts';

type Stored = v.InferOutput<typeof savedStyleSchema>;

const PREFIX = 'style:';

/** One key for each style, so that two tabs never write over each other's. */
function styleProperty(id: string): Property<Stored | null> {
  return { key: PREFIX + id, version: 1, initial: null, schema: savedStyleSchema, migrations: [] };
}

/** A key of its own, so that a list is read without its pictures. */
function pictureProperty(id: string): Property<Uint8Array | null> {
  return { key: `style-picture:${id}`, version: 1, initial: null, schema: stylePictureSchema, migrations: [] };
}

/** What this computer knows of the account's styles. */
export const styleStorage: StyleFunctions = {
  async 'styles.list'() {
    const keys = (await storedKeys()).filter((key) => key.startsWith(PREFIX));
    const all = await Promise.all(keys.map(readStyle));
    return {
      styles: all.flatMap(({ style }) => (style ? [style] : [])).sort((one, other) => other.at - one.at),
      unreadable: all.flatMap(({ key, style }) => (style ? [] : [key])),
    };
  },
  'styles.save': ({ id, ...style }) => write(styleProperty(id), style),
  'styles.keepPicture': ({ id, bytes }) => write(pictureProperty(id), bytes),
  'styles.picture': async (id) => (await read(pictureProperty(id))).value,
  // The picture first: when this is interrupted the style is still there to be removed again.
  'styles.remove': async (id) => {
    await remove(pictureProperty(id));
    await remove(styleProperty(id));
  },
};

async function readStyle(key: string): Promise<{ key: string; style: SavedStyle | null }> {
  const id = key.slice(PREFIX.length);
  const { value } = await read(styleProperty(id));
  return { key, style: value && { id, ...value } };
}
