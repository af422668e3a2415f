import sharp from 'sharp';
import { createRecraft } from '../../../../ui/recraft/create-recraft.ts';
import type { CallEvents, Outcome, Recraft } from '../../../../ui/recraft/types.ts';
import type { RecraftOptions, SimulatedRecraft } from '../../../recraft/types.ts';
import { virtualClock } from '../../../kit/clock.ts';
import type { VirtualClock } from '../../../kit/clock.ts';
import { openRecraft } from '../../../kit/recraft.ts';

export const VECTOR = { prompt: 'a fox', model: 'recraftv4_1_vector', size: '1:1', output: 'vector' } as const;
export const IMAGE = { prompt: 'a fox', model: 'recraftv4_1', size: '4:3', output: 'image' } as const;

/** The client on the simulated Recraft, in virtual time. */
export interface Bench {
  readonly clock: VirtualClock;
  readonly client: Recraft;
  readonly server: SimulatedRecraft;
  /** Every request that left, in order. */
  readonly requests: { readonly url: string; readonly init: RequestInit; readonly at: number }[];
  readonly browser: { online: boolean };
  setOnline(online: boolean): void;
  /** Runs a call to its end, letting time pass as it must. */
  finish<T>(call: Promise<T>): Promise<T>;
  generate(events?: CallEvents, signal?: AbortSignal): Promise<Outcome>;
}

export interface BenchOptions extends Partial<RecraftOptions> {
  /** What the panel holds; the account's own token where it is left out. */
  readonly typed?: string | null;
}

export async function openBench({ typed, ...options }: BenchOptions = {}): Promise<Bench> {
  const clock = virtualClock();
  const opened = await openRecraft({ clock, ...options });
  const server = opened.recraft;
  const requests: Bench['requests'][number][] = [];
  const browser = { online: true };
  const client = createRecraft({
    baseUrl: 'https://external.api.recraft.ai',
    fetch: (url, init) => {
      requests.push({ url, init, at: clock.now() });
      return opened.fetch(url, init);
    },
    clock,
    token: () => (typed === undefined ? server.token : typed),
    online: () => browser.online,
  });
  return {
    clock,
    client,
    server,
    requests,
    browser,
    setOnline: (online) => opened.setOnline(online),
    async finish(call) {
      let ended = false;
      const end = () => (ended = true);
      call.then(end, end);
      await clock.until(() => ended);
      return call;
    },
    generate: (events = {}, signal = new AbortController().signal) => client.generate(VECTOR, events, signal),
  };
}

/** A square PNG that Recraft takes. */
export async function photograph(side = 300): Promise<Uint8Array> {
  const background = { r: 200, g: 100, b: 50 };
  const disc = Buffer.from(
    `<svg width="${side}" height="${side}"><circle cx="50%" cy="50%" r="30%" fill="#104080"/></svg>`,
  );
  const picture = sharp({ create: { width: side, height: side, channels: 3, background } }).composite([
    { input: disc },
  ]);
  return new Uint8Array(await picture.png().toBuffer());
}
