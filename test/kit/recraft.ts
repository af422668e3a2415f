import { createRecraft } from '../recraft/create-recraft.ts';
import type { RecraftOptions, SimulatedRecraft } from '../recraft/types.ts';
import { createBrowserFetch } from './browser-fetch.ts';
import { realClock } from './clock.ts';
import { readOpenApi } from './openapi.ts';

const RECRAFT_ORIGIN = 'https://external.api.recraft.ai';

/** A simulated Recraft and a page's way to it. */
export interface OpenRecraft {
  readonly recraft: SimulatedRecraft;
  /** Reaches Recraft's host and no other, as a sandboxed page would: CORS enforced, `AbortSignal` honored. */
  readonly fetch: typeof fetch;
  /** Pulls the plug, or puts it back. A request that was sent goes on. */
  readonly setOnline: (online: boolean) => void;
}

/** A simulated Recraft in process, on real time unless a clock is handed in, checked against the vendor's description. */
export async function openRecraft(options: Partial<RecraftOptions> = {}): Promise<OpenRecraft> {
  const recraft = createRecraft({ clock: realClock(), openapi: await readOpenApi(), ...options });
  let online = true;
  const fetch = createBrowserFetch({
    origin: RECRAFT_ORIGIN,
    send: (request) => recraft.fetch(request),
    online: () => online,
  });
  return { recraft, fetch, setOnline: (next) => (online = next) };
}
