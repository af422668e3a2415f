import type { Command } from '../../plugin/protocol/contract.ts';
import { createApp } from '../../ui/state/create-app.ts';
import type { App } from '../../ui/state/types.ts';
import type { ColorProfile, DocumentBuilder, SimulatedFigma } from '../figma/types.ts';
import type { ScenarioName, SimulatedRecraft } from '../recraft/types.ts';
import { virtualClock, type VirtualClock } from './clock.ts';
import { createSharpCodec, type SharpCodec } from './codec-sharp.ts';
import { openFigma, type FigmaForTest } from './figma.ts';
import { countingIds } from './ids.ts';
import { createNetwork } from './network.ts';
import { openRecraft } from './recraft.ts';
import { createSvgDom } from './svg-dom.ts';
import { timedCodec } from './timed-codec.ts';

/** What a test says about the world around the app; the rest is an empty page and a healthy Recraft. */
export interface WorldForTest {
  readonly document?: (build: DocumentBuilder) => void;
  readonly command?: Command;
  /** What is entered in the quick actions instead: a prompt, and the names of a model and a ratio that were suggested. */
  readonly entered?: Readonly<Record<string, string>>;
  readonly scenario?: ScenarioName;
  /** API units in the wallet; 10,000 by default. */
  readonly units?: number;
  /** The token to connect with and keep: by default the simulated account's, null for a first run. */
  readonly token?: string | null;
  /** Milliseconds of virtual time that a paid call takes; 3,000 by default. */
  readonly latency?: number;
  /** clientStorage of an earlier run. */
  readonly storage?: Map<string, unknown>;
  /** Where this tab's ids begin. */
  readonly firstId?: number;
  /** The document's color profile; SRGB by default. */
  readonly colorProfile?: ColorProfile;
  /** Milliseconds that each call of Figma's API takes, by the sandbox's own `Date`; none by default. */
  readonly callTakes?: number;
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
  /** Closes the panel in whatever state it is, and runs the plugin again in the same file: as before, or as `start` does. */
  readonly reopen: (start?: () => Promise<void>) => Promise<World>;
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
  const command = wanted.command ?? 'create';
  const { figma } = await openFigma({ storage, ...editorOf(wanted, clock) });
  const codec = createSharpCodec();
  const network = createNetwork((online) => plug.setOnline(online));
  const outside = { fetch, codec: timedCodec(codec, clock), svgDom: createSvgDom(), clock, online: network };
  const ids = countingIds(wanted.firstId);

  async function run(): Promise<void> {
    if (!wanted.entered) return figma.run(command);
    const line = figma.user.quickActions('generate');
    for (const key of ['model', 'ratio']) line.type(key, '');
    line.enter(wanted.entered);
    await figma.settle();
  }

  async function open(start: () => Promise<void> = run): Promise<World> {
    await start();
    figma.ui.ready();
    // A page that is gone hears nothing more of its requests.
    const page = { alive: true };
    const app = createApp({
      ...outside,
      ids,
      fetch: (url, init) => whileAlive(page, fetch(url, init)),
      port: { post: (message) => figma.ui.post(message), on: (listener) => figma.ui.on(listener) },
    });
    await clock.until(() => settled(app) && app.history.loaded.value);
    function close(): void {
      app.dispose();
      page.alive = false;
    }
    return {
      ...{ app, figma, recraft, clock, codec, storage },
      setOnline: (online) => network.set(online),
      finish: () => clock.until(() => app.active.value === 0).then(() => clock.settle()),
      reopen(start) {
        close();
        figma.user.closePlugin();
        return open(start);
      },
      close() {
        close();
        figma.dispose();
      },
    };
  }

  const world = await open();
  if (token !== null && wanted.storage === undefined) {
    await world.app.connect(token, true);
    await clock.until(() => settled(world.app));
  }
  if (scenario !== undefined) recraft.scenario(scenario);
  return world;
}

/** The editor's part of what a test says. Its time passes by itself where calls take some; the app's does not. */
function editorOf({ document, colorProfile, callTakes = 0 }: WorldForTest, clock: VirtualClock): FigmaForTest {
  let spent = 0;
  return {
    ...(document && { document }),
    ...(colorProfile && { colorProfile }),
    clock: { ...clock, now: () => clock.now() + spent },
    onCall: () => void (spent += callTakes),
  };
}

function whileAlive(page: { readonly alive: boolean }, response: Promise<Response>): Promise<Response> {
  return new Promise((resolve, reject) => {
    response.then(
      (value) => void (page.alive && resolve(value)),
      (error: unknown) => void (page.alive && reject(error)),
    );
  });
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
