import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';
import * as v from 'valibot';
import { createApp } from '../../ui/state/create-app.ts';
import { systemClock } from '../../ui/lib/clock.ts';
import { createSharpCodec } from '../kit/codec-sharp.ts';
import { countingIds } from '../kit/ids.ts';
import { createNetwork } from '../kit/network.ts';
import { createSvgDom } from '../kit/svg-dom.ts';

/** A panel without a pixel in a thread of its own, whose heap is therefore its own: it vectorizes layers and tells the most that it held. */
const { url, token, layerIds } = v.parse(
  v.object({ url: v.string(), token: v.string(), layerIds: v.array(v.string()) }),
  workerData,
);
const SAMPLE_EVERY = 100;

setFlagsFromString('--expose-gc');
const collect: unknown = runInNewContext('gc');

function heap(): number {
  if (typeof collect === 'function') collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

async function run(port: NonNullable<typeof parentPort>): Promise<void> {
  const app = createApp({
    port: {
      post: (message) => port.postMessage(message),
      on(listener) {
        port.on('message', listener);
        return () => port.off('message', listener);
      },
    },
    fetch: (input, init) => fetch(input, init),
    baseUrl: url,
    codec: createSharpCodec(),
    svgDom: createSvgDom(),
    clock: systemClock(globalThis),
    ids: countingIds(),
    online: createNetwork(() => undefined),
  });
  await until(() => app.connection.value.state !== 'starting' && app.history.loaded.value);
  await app.connect(token, true);
  let peak = heap();
  const timer = setInterval(() => (peak = Math.max(peak, heap())), SAMPLE_EVERY);
  await app.vectorize({ layerIds, original: 'keep', dropBackground: false });
  await until(() => app.active.value === 0);
  clearInterval(timer);
  const ends = app.jobs.value.map(({ state }) => ('failure' in state ? state.failure.code : state.state));
  app.dispose();
  port.postMessage({ peak, ends });
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
}

if (parentPort !== null) await run(parentPort);
