import { describe, expect, test } from 'vitest';
import { inParts } from '../../../../plugin/protocol/parts.ts';

/** Two ends in one, with parts of 100 bytes: what is posted comes back as a copy, and what crossed is written down. */
function loop() {
  const crossed: unknown[] = [];
  const heard: unknown[] = [];
  const listeners = new Set<(message: unknown) => void>();
  const outer = {
    post(message: unknown) {
      const copy: unknown = structuredClone(message);
      crossed.push(copy);
      for (const listener of listeners) listener(copy);
    },
    on(listener: (message: unknown) => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const pipes = inParts(outer, 100);
  const stop = pipes.on((message) => heard.push(message));
  return { outer, pipes, crossed, heard, stop };
}

/** Bytes of which no two stretches are alike. */
function picture(length: number, seed = 0): Uint8Array {
  return Uint8Array.from({ length }, (_, at) => (at * at + seed) & 255);
}

/** With a view all that it is a view of crosses. */
function bytesIn(message: unknown): number {
  if (message instanceof Uint8Array) return message.buffer.byteLength;
  if (typeof message !== 'object' || message === null) return 0;
  return Object.values(message).reduce((sum: number, value) => sum + bytesIn(value), 0);
}

describe('a message with a large picture', () => {
  test.each([
    ['an argument', (bytes: Uint8Array) => ({ t: 'q', m: 'image.add', a: [bytes] })],
    ['in an argument', (bytes: Uint8Array) => ({ t: 'q', m: 'x', a: [{ target: { id: '1:2' }, paint: 0, bytes }] })],
    ['an answer', (bytes: Uint8Array) => ({ t: 's', i: '1', r: bytes })],
    ['in an answer', (bytes: Uint8Array) => ({ t: 's', i: '1', r: { kind: 'fill', bytes, paint: 1 } })],
  ])('crosses in parts and arrives whole: %s', (_where, messageOf) => {
    const { pipes, crossed, heard } = loop();
    const message = messageOf(picture(201));
    pipes.post(message);
    expect(crossed.map(bytesIn)).toEqual([100, 100, 1, 0]);
    expect(heard).toEqual([message]);
    expect(bytesIn(message)).toBe(201);
  });

  test('keeps its pictures apart, and messages in their order', () => {
    const { pipes, heard } = loop();
    const messages = [
      { t: 'q', m: 'x', a: [picture(202), { bytes: picture(303, 7), small: picture(3) }] },
      { t: 's', i: '2', r: null },
      { t: 's', i: '3', r: picture(500, 9) },
    ];
    for (const message of messages) pipes.post(message);
    expect(heard).toEqual(messages);
  });
});

test('what was left of a message that could not be posted is dropped with the next picture', () => {
  const { outer, pipes, heard } = loop();
  expect(() => pipes.post({ t: 's', i: '1', r: picture(300), e: () => {} })).toThrow();
  pipes.post({ t: 's', i: '2', r: picture(201) });
  // Another end counts from the beginning, as the one did whose picture was given up.
  const message = { t: 's', i: '3', r: picture(202, 5) };
  inParts(outer, 100).post(message);
  expect(heard.slice(1)).toEqual([message]);
});

test('a picture is given out once, and its memory with it', () => {
  const { pipes, crossed, heard, outer } = loop();
  pipes.post({ t: 's', i: '1', r: picture(201) });
  const stand = crossed.at(-1);
  outer.post(stand);
  expect(heard).toEqual([{ t: 's', i: '1', r: picture(201) }, stand]);
});

test('everything else crosses as it is, in one message', () => {
  const { pipes, crossed, heard } = loop();
  const messages = [{ t: 'q', m: 'x', a: [picture(100), 'a', null, undefined] }, { t: 's', i: '3' }, 7, null];
  for (const message of messages) pipes.post(message);
  expect(crossed).toEqual(messages);
  expect(heard).toEqual(messages);
});

test('nothing is heard after the listening was stopped', () => {
  const { pipes, heard, stop } = loop();
  stop();
  pipes.post({ t: 's', i: '1', r: picture(300) });
  expect(heard).toEqual([]);
});
