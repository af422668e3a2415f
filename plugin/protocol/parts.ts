import type { Pipes } from './channel.ts';

/**
 * Bytes of one picture in one message. Figma documents no limit; whether it carries the 50 MB that a photograph of 16 MP can have as
 * PNG is unknown (fact sheet 10), and a result that cannot cross was paid for all the same.
 */
const MOST = 8_000_000;

/** How deep bytes lie in a message: in the arguments, or the answer, of a call, and in an object there. */
const DEPTH = 4;

/** A piece of a picture, ahead of the message that it belongs to: messages arrive in the order in which they were posted. */
interface Part {
  readonly part: number;
  readonly bytes: Uint8Array;
}

/** What stands in the message instead. */
interface Stand {
  readonly parts: number;
}

/** Pipes that carry pictures of any size, in parts of `most` bytes where they have more. Both ends must be such. */
export function inParts(pipes: Pipes, most = MOST): Pipes {
  let last = 0;

  function send(bytes: Uint8Array): Stand {
    last += 1;
    // Copies: a view would drag all that it is a view of along.
    for (let at = 0; at < bytes.length; at += most)
      pipes.post({ part: last, bytes: bytes.slice(at, at + most) } satisfies Part);
    return { parts: last };
  }

  return {
    post: (message) =>
      pipes.post(mapped(message, (value) => (value instanceof Uint8Array && value.length > most ? send(value) : null))),
    on(listener) {
      const waiting = new Map<number, Uint8Array[]>();
      function take(value: object): Uint8Array | null {
        const parts = isStand(value) ? waiting.get(value.parts) : undefined;
        if (!isStand(value) || !parts) return null;
        // Messages keep their order: what came before and was not asked for is of one that failed to be posted.
        for (const part of waiting.keys()) if (part <= value.parts) waiting.delete(part);
        return joined(parts);
      }
      return pipes.on((message) => {
        if (isPart(message)) waiting.set(message.part, [...(waiting.get(message.part) ?? []), message.bytes]);
        else listener(waiting.size === 0 ? message : mapped(message, take));
      });
    },
  };
}

/** A value in which something stands for some of the objects; itself where it stands for none. */
function mapped(value: unknown, instead: (value: object) => object | null, depth = DEPTH): unknown {
  if (typeof value !== 'object' || value === null || depth === 0) return value;
  const other = instead(value);
  if (other) return other;
  if (value instanceof Uint8Array) return value;
  const inner = Object.entries(value).map(([key, old]) => [key, old, mapped(old, instead, depth - 1)] as const);
  if (inner.every(([, old, now]) => old === now)) return value;
  return Array.isArray(value)
    ? inner.map(([, , now]) => now)
    : Object.fromEntries(inner.map(([key, , now]) => [key, now]));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function isStand(value: object): value is Stand {
  return 'parts' in value && typeof value.parts === 'number';
}

function isPart(message: unknown): message is Part {
  if (typeof message !== 'object' || message === null || !('part' in message) || !('bytes' in message)) return false;
  return typeof message.part === 'number' && message.bytes instanceof Uint8Array;
}
