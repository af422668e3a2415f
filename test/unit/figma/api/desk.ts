import { expect } from 'vitest';
import { createDocumentApi, type DocumentApi } from '../../../figma/api/document-api.ts';
import type { DocumentEnv } from '../../../figma/api/session.ts';
import { buildDocument } from '../../../figma/document/build.ts';
import { Store } from '../../../figma/document/store.ts';
import { lazyFont } from '../../../figma/host/lazy-font.ts';
import { isHostObject, type HostObject } from '../../../figma/sandbox/host-object.ts';
import type { DocumentBuilder } from '../../../figma/types.ts';
import { interFont } from '../../../kit/figma.ts';
import { sharpRaster } from '../../../kit/raster-sharp.ts';

/** The document's API by itself: its objects are called directly, without an engine in between. */
export interface Desk {
  readonly api: DocumentApi;
  readonly store: Store;
  /** The object of a node by its id. */
  node(id: string): HostObject;
  /** Calls a function of `figma`. */
  figma(name: string, ...args: readonly unknown[]): unknown;
  /** What a maker such as `createFrame` answers. */
  make(name: string, ...args: readonly unknown[]): HostObject;
  page(): HostObject;
}

/** A desk over a document with one page, filled by `fill`. */
export async function openDesk(
  fill: (build: DocumentBuilder) => void = () => undefined,
  options: Partial<Pick<DocumentEnv, 'throwsNonErrors' | 'colorProfile' | 'onImport'>> = {},
): Promise<Desk> {
  const font = lazyFont(await interFont());
  const store = new Store();
  buildDocument(store, font, fill);
  const view = { center: { x: 0, y: 0 }, zoom: 1, width: 1440, height: 900 };
  const modes = { view, throwsNonErrors: false, colorProfile: 'SRGB', onImport: () => undefined, ...options } as const;
  const api = createDocumentApi({
    ...modes,
    store,
    font,
    raster: sharpRaster(),
    pluginId: 'desk',
    commands: ['edit', 'open'],
  });
  const figma: Desk['figma'] = (name, ...args) => applied(api.members[name]?.get(), args);
  return {
    api,
    store,
    figma,
    node: (id) => api.object(id),
    make: (name, ...args) => asObject(figma(name, ...args)),
    page: () => asObject(api.members['currentPage']?.get()),
  };
}

/** Calls a method of an object. */
export function call(object: HostObject, name: string, ...args: readonly unknown[]): unknown {
  return applied(object.get(name), args);
}

/** An answer that must be an object of the API. */
export function asObject(value: unknown): HostObject {
  if (!isHostObject(value)) throw new Error(`not an object of the API: ${String(value)}`);
  return value;
}

/** The id of an object that must be a node. */
export function idOf(value: unknown): string {
  return String(asObject(value).get('id'));
}

/** The children of a node as ids. */
export function childIds(object: HostObject): string[] {
  const children = object.get('children');
  if (!Array.isArray(children)) throw new Error('no children');
  return children.map(idOf);
}

function applied(fn: unknown, args: readonly unknown[]): unknown {
  if (typeof fn !== 'function') throw new Error(`not a function: ${String(fn)}`);
  return Reflect.apply(fn, undefined, args);
}

/** Matches a number that differs by rounding alone. */
export function near(value: number): unknown {
  return expect.closeTo(value);
}
