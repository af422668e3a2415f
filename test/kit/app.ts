import { createIds } from '../../ui/lib/ids.ts';
import type { Codec } from '../../ui/image/codec.ts';
import { createApp } from '../../ui/state/create-app.ts';
import type { App } from '../../ui/state/types.ts';
import type { DocumentBuilder, SimulatedFigma } from '../figma/types.ts';
import type { ScenarioName, SimulatedRecraft } from '../recraft/types.ts';
import { virtualClock, type VirtualClock } from './clock.ts';
import { createSharpCodec, type SharpCodec } from './codec-sharp.ts';
import { openFigma } from './figma.ts';
import { openRecraft } from './recraft.ts';
import { createSvgDom } from './svg-dom.ts';

/** What a test says about the world around the app; the rest is an empty page and a healthy Recraft. */
export interface WorldForTest {
  readonly document?: (build: DocumentBuilder) => void;
  readonly command?: 'create' | 'vectorize' | 'background';
  readonly scenario?: ScenarioName;
  /** API units in the wallet; 10,000 by default. */
  readonly units?: number;
  /** The token to connect with and keep: by default the simulated account's, null for a first run. */
  readonly token?: string | null;
  /** Milliseconds of virtual time that a paid call takes; 3,000 by default. */
  readonly latency?: number;
  /** clientStorage of an earlier run. */
  readonly storage?: Map<string, unknown>;
}

/** The whole product without a pixel: the app, the built controller in the simulated Figma, and the simulated Recraft, on one virtual clock. */
export interface World {
  readonly app: App;
  readonly figma: SimulatedFigma;
  readonly recraft: SimulatedRecraft;
  readonly clock: VirtualClock;
  readonly codec: SharpCodec;
  readonly storage: Map<string, unknown>;
  /** The network as the browser knows it: events, `navigator.onLine`, and requests that fail. */
  readonly setOnline: (online: boolean) => void;
  /** Lets time pass until no job is active. */
  readonly finish: () => Promise<void>;
  readonly close: () => void;
}

/** Opens the panel and waits until it knows its account. */
export async function openApp(wanted: WorldForTest = {}): Promise<World> {
  const clock = virtualClock();
  const { latency = 3_000, units, scenario } = wanted;
  const { recraft, fetch, ...plug } = await openRecraft({
    clock,
    latency: () => latency,
    ...(units === undefined ? {} : { units }),
  });
  const token = wanted.token === undefined ? recraft.token : wanted.token;
  const storage = wanted.storage ?? new Map<string, unknown>();
  const { figma } = await openFigma({
    clock,
    storage,
    ...(wanted.document === undefined ? {} : { document: wanted.document }),
    command: wanted.command ?? 'create',
  });
  const codec = createSharpCodec();
  const network = createNetwork((online) => plug.setOnline(online));
  figma.ui.ready();
  const app = createApp({
    port: { post: (message) => figma.ui.post(message), on: (listener) => figma.ui.on(listener) },
    fetch,
    codec: timed(codec, clock),
    svgDom: createSvgDom(),
    clock,
    ids: createIds(countingBytes()),
    online: network,
  });
  await clock.until(() => settled(app));
  if (token !== null && wanted.storage === undefined) {
    await app.connect(token, true);
    await clock.until(() => settled(app));
  }
  if (scenario !== undefined) recraft.scenario(scenario);
  return {
    app,
    figma,
    recraft,
    clock,
    codec,
    storage,
    setOnline: (online) => network.set(online),
    finish: () => clock.until(() => app.active.value === 0).then(() => clock.settle()),
    close() {
      app.dispose();
      figma.dispose();
    },
  };
}

/** The one job of that title, or the only job. */
export function jobOf({ app }: World, title?: string) {
  const jobs = app.jobs.value.filter((job) => title === undefined || job.title === title);
  const [job] = jobs;
  if (job === undefined || jobs.length > 1) throw new Error(`${jobs.length} jobs are called ${title ?? 'anything'}`);
  return job;
}

function settled(app: App): boolean {
  const { state } = app.connection.value;
  return state !== 'starting' && state !== 'checking';
}

/** Pixel work is real work: the clock stands still meanwhile. */
function timed(codec: Codec, clock: VirtualClock): Codec {
  return {
    decode: (bytes) => clock.work(codec.decode(bytes)),
    encodePng: (picture) => clock.work(codec.encodePng(picture)),
    resize: (picture, width, height) => clock.work(codec.resize(picture, width, height)),
    cut: (original, mask) => clock.work(codec.cut(original, mask)),
  };
}

function createNetwork(setOnline: (online: boolean) => void) {
  const listeners = new Set<(online: boolean) => void>();
  let current = true;
  return {
    current: () => current,
    on(listener: (online: boolean) => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    set(online: boolean) {
      current = online;
      setOnline(online);
      for (const listener of listeners) listener(online);
    },
  };
}

/** Ids that are the same in every run of a test. */
function countingBytes(): (bytes: Uint8Array) => void {
  let count = 0;
  return (bytes) => {
    count += 1;
    new DataView(bytes.buffer).setUint32(bytes.length - 4, count);
  };
}
