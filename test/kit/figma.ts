import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { build } from '../../build.mjs';
import { nodeEngine } from '../figma/sandbox/node-engine.ts';
import { createFigma } from '../figma/create-figma.ts';
import type { FigmaOptions, SimulatedFigma } from '../figma/types.ts';
import { virtualClock, type VirtualClock } from './clock.ts';
import { sharpRaster } from './raster-sharp.ts';

const require = createRequire(import.meta.url);

/** The plugin as it is built for users, once for each file of tests. */
const built = once(() => build({ outdir: null }));

/** Inter as Figma's plugins know it; the one font of the simulated document. The same bytes each time, which are then read once. */
export const interFont = once(async (): Promise<ArrayBuffer> => {
  const bytes = await readFile(require.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'));
  return new Uint8Array(bytes).buffer;
});

const BARE_MANIFEST = {
  name: 'Bare',
  id: 'bare',
  api: '1.0.0',
  main: 'plugin.js',
  editorType: ['figma'],
  documentAccess: 'dynamic-page',
  networkAccess: { allowedDomains: ['none'] },
};

/** The built plugin runs in it unless a test asks for QuickJS, which is stricter and several times as slow: walks compare the two. */
const ENGINE = nodeEngine();

/** What a test says about the Figma that it wants; the rest is the built plugin over an empty page in virtual time. */
export interface FigmaForTest extends Partial<Omit<FigmaOptions, 'clock'>> {
  /** Runs the plugin with this command at once. */
  readonly command?: string;
  readonly clock?: VirtualClock;
}

/** A simulated Figma in Node. Pictures are drawn by sharp, and the clock waits for them. */
export async function openFigma(wanted: FigmaForTest = {}): Promise<{ figma: SimulatedFigma; clock: VirtualClock }> {
  const { command, clock = virtualClock(), ...options } = wanted;
  const raster = options.raster ?? sharpRaster();
  const figma = await createFigma({
    ...(await pluginOf(options)),
    document: () => undefined,
    font: await interFont(),
    ...options,
    clock,
    raster: { draw: (...drawing) => clock.work(raster.draw(...drawing)) },
  });
  clock.onSettle(() => figma.step());
  if (command !== undefined) await figma.run(command);
  return { figma, clock };
}

/** The built plugin, unless the test brings code of its own; that needs no panel, and a manifest that allows nothing. */
async function pluginOf({ code }: FigmaForTest): Promise<Pick<FigmaOptions, 'code' | 'ui' | 'manifest' | 'engine'>> {
  if (code === undefined) return { ...(await built()), engine: ENGINE };
  return { code, ui: '<p>panel</p>', manifest: BARE_MANIFEST };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
