import sharp from 'sharp';
import type { DocumentBuilder } from '../figma/types.ts';
import { openApp } from '../kit/app.ts';

const LAYERS = 100;
/** How long each call takes at the server, in ms. */
const LATENCY = 3_000;

/** What Recraft documents: 5 requests a second, 100 images a minute. */
const PER_SECOND = 5;

/**
 * Vectorizes a hundred different layers in virtual time, in which waiting counts and computing does not: ms from the click to the last result on
 * the canvas, against the least that both limits and the server allow. A hundred images are what a minute allows.
 */
export async function measureBatch(): Promise<{ ours: number; floor: number }> {
  const pictures = await Promise.all(Array.from({ length: LAYERS }, (_, index) => colored(index)));
  const world = await openApp({
    latency: LATENCY,
    units: 100_000,
    document: (build) => pictures.forEach((picture, index) => addLayer(build, picture, index)),
  });
  const { app, figma, clock, finish, close } = world;
  // The questions at opening have used up some of the first second.
  await clock.advance(120_000);
  const layerIds = (figma.document.page().children ?? []).slice(0, LAYERS);
  const start = clock.now();
  await app.vectorize({ layerIds, original: 'keep', dropBackground: false });
  await finish();
  const ours = clock.now() - start;
  const done = app.jobs.value.filter(({ state }) => state.state === 'done').length;
  close();
  if (done !== LAYERS) throw new Error(`${String(done)} of ${String(LAYERS)} layers were vectorized`);
  return { ours, floor: Math.floor((LAYERS - 1) / PER_SECOND) * 1_000 + LATENCY };
}

function addLayer(build: DocumentBuilder, picture: Uint8Array, index: number): void {
  const imageHash = build.image(picture);
  const at = { x: (index % 10) * 300, y: Math.floor(index / 10) * 300, width: 256, height: 256 };
  build.add('RECTANGLE', {
    name: `Layer ${String(index + 1)}`,
    ...at,
    fills: [{ type: 'IMAGE', imageHash, scaleMode: 'FILL', opacity: 1, visible: true, blendMode: 'NORMAL' }],
  });
}

/** A disc in a color of its own. */
async function colored(index: number): Promise<Uint8Array> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><rect width="256" height="256" fill="#eee"/>
    <circle cx="128" cy="128" r="90" fill="hsl(${String(index * 3.6)},70%,45%)"/></svg>`;
  return new Uint8Array(await sharp(Buffer.from(svg)).png().toBuffer());
}
