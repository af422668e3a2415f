import { expect, test } from 'vitest';
import { readReferences, type Captured } from '../../../../ui/jobs/errands/references.ts';
import { createSharpCodec } from '../../../kit/codec-sharp.ts';
import { productShot } from '../../../app/samples.ts';
import { memoryPlugin } from '../state/memory-plugin.ts';

/** A picture that weighs so many bytes, most of them behind its end. */
async function heavy(bytes: number): Promise<Uint8Array> {
  const whole = new Uint8Array(bytes);
  whole.set(await productShot(300, 300));
  return whole;
}

const tools = { plugin: memoryPlugin(), codec: createSharpCodec() };

function read(of: Uint8Array, count: number): Promise<readonly Uint8Array[]> {
  const small = productShot(300, 300);
  const others = Array.from({ length: count - 1 }, (): Captured => () => small);
  return readReferences(tools, [() => Promise.resolve(of), ...others], new AbortController().signal);
}

test('ten references share 64 MB: one that alone is light enough is made lighter among them', async () => {
  const picture = await heavy(6_500_000);
  expect((await read(picture, 1))[0]).toBe(picture);
  const [first, ...others] = await read(picture, 10);
  expect(first?.length).toBeLessThanOrEqual(6_400_000);
  expect(others).toHaveLength(9);
  expect(tools.codec.live()).toBe(0);
});
