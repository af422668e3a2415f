import { SandboxError, Thawed, type HostObject, type Members } from '../sandbox/host-object.ts';
import { apiObject, constant } from './api-object.ts';
import { sizeOf, strictClone } from './clone.ts';
import { text } from './validate.ts';

/** 5 MB per plugin since March 2025; taken as the smaller of the two readings of a megabyte. */
const QUOTA = 5_000_000;

const RULES = { call: 'setAsync', dates: false };

/** `figma.clientStorage` over a map that outlives the run. Values are copied on the way in and out. */
export function createClientStorage(stored: Map<string, unknown>): HostObject {
  async function getAsync(key: unknown): Promise<unknown> {
    const value = stored.get(text(key, { call: 'getAsync', name: 'key' }));
    return new Thawed(strictClone(value, RULES));
  }

  async function setAsync(key: unknown, value: unknown): Promise<void> {
    const name = text(key, { call: 'setAsync', name: 'key' });
    const copy = strictClone(value, RULES);
    const others = [...stored].filter(([other]) => other !== name);
    const bytes = [...others, [name, copy] as const].reduce((sum, entry) => sum + costOf(...entry), 0);
    // Figma's words are not documented (guess); that it rejects is.
    if (bytes > QUOTA) throw new SandboxError(`in setAsync: Quota exceeded: ${bytes} of ${QUOTA} bytes`);
    stored.set(name, copy);
  }

  async function deleteAsync(key: unknown): Promise<void> {
    stored.delete(text(key, { call: 'deleteAsync', name: 'key' }));
  }

  return apiObject('figma.clientStorage', {
    getAsync: constant(getAsync),
    setAsync: constant(setAsync),
    deleteAsync: constant(deleteAsync),
    keysAsync: constant(async () => new Thawed([...stored.keys()])),
  } satisfies Partial<Record<keyof ClientStorageAPI, Members[string]>>);
}

function costOf(key: string, value: unknown): number {
  return new TextEncoder().encode(key).length + sizeOf(value);
}
