import { SandboxError } from '../sandbox/host-object.ts';
import { sizeOf, strictClone } from './clone.ts';

/** Figma documents no limit; a message above this would stall the editor, so that nobody may send it here. Bytes. */
const MAX_MESSAGE = 20_000_000;

/** What crossed between the panel and the controller, in order. Sizes in bytes. */
export interface MessageLog {
  readonly entries: readonly { readonly way: 'to the panel' | 'to the controller'; readonly bytes: number }[];
  /** The copy of a message that arrives; throws on what Figma does not carry and above 20 MB. */
  carry(message: unknown, way: 'to the panel' | 'to the controller'): unknown;
}

/** An empty log. */
export function createMessageLog(): MessageLog {
  const entries: { way: 'to the panel' | 'to the controller'; bytes: number }[] = [];
  return {
    entries,
    carry(message, way) {
      const copy = strictClone(message, { call: 'postMessage', dates: true });
      const bytes = sizeOf(copy);
      entries.push({ way, bytes });
      if (bytes > MAX_MESSAGE) {
        throw new SandboxError(`in postMessage: ${bytes} bytes are over the simulator's limit of 20 MB`);
      }
      return copy;
    },
  };
}
