import type { ImageRecord } from '../document/record.ts';
import { SandboxError, Thawed, type HostObject, type Members } from '../sandbox/host-object.ts';
import { apiObject, constant } from './api-object.ts';
import { readPicture } from './picture.ts';
import { bytes, text } from './validate.ts';

/** The pictures of a file, by hash. */
export interface ImageLibrary {
  image(hash: string): ImageRecord | undefined;
  addImage(image: ImageRecord): void;
  /** Whether what is behind a hash can be loaded at this moment: Figma may have to download it (fact sheet 6). Always, where it is not said. */
  readonly reachable?: () => boolean;
}

/** `createImage` and `getImageByHash`. Fetching by URL is not simulated: the controller never does it. */
export function imageMembers(library: ImageLibrary): Members {
  const known = new Map<string, HostObject>();

  /** That it rejects, and the words, are guesses. */
  async function load<T>(value: T): Promise<T> {
    if (library.reachable?.() === false) throw new SandboxError('Unable to load the image');
    return value;
  }

  function objectOf(record: ImageRecord): HostObject {
    const object = known.get(record.hash) ?? imageObject(record, load);
    known.set(record.hash, object);
    return object;
  }

  function createImage(data: unknown): HostObject {
    const record = readPicture(bytes(data, { call: 'createImage', name: 'data' }), 'createImage');
    const there = library.image(record.hash);
    if (!there) library.addImage(record);
    return objectOf(there ?? record);
  }

  function getImageByHash(hash: unknown): HostObject | null {
    const record = library.image(text(hash, { call: 'getImageByHash', name: 'hash' }));
    return record ? objectOf(record) : null;
  }

  function createImageAsync(): never {
    throw new SandboxError('not simulated: figma.createImageAsync');
  }

  return {
    createImage: constant(createImage),
    getImageByHash: constant(getImageByHash),
    createImageAsync: constant(createImageAsync),
  } satisfies Partial<Record<keyof PluginAPI, Members[string]>>;
}

function imageObject(record: ImageRecord, load: <T>(value: T) => Promise<T>): HostObject {
  return apiObject('image', {
    hash: constant(record.hash),
    getBytesAsync: constant(() => load(record.bytes)),
    getSizeAsync: constant(() => load(new Thawed({ width: record.width, height: record.height }))),
  } satisfies Partial<Record<keyof Image, Members[string]>>);
}
