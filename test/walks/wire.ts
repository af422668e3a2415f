import { createHash } from 'node:crypto';
import type { Clock } from '../../ui/lib/clock.ts';
import { createBrowserFetch } from '../kit/browser-fetch.ts';
import { uuid } from '../recraft/art/random.ts';
import type { Sending } from './job-history.ts';
import type { LedgerEntry, SimulatedRecraft } from '../recraft/types.ts';

/** One paid request that left a panel, and the attempt that it left for. */
export interface Call {
  readonly panel: number;
  readonly at: number;
  readonly path: string;
  readonly job: Sending;
  /** Recraft's id of it, null where it never arrived there. */
  requestId: string | null;
  /** What was asked for, by its text. */
  readonly asked: string;
  /** The panel was given a 2xx answer that is no web page. */
  answered: boolean;
  /** When that was. */
  answeredAt: number | null;
}

/** The way from the panels to Recraft, with a record of everything that was sent. */
export interface Wire {
  readonly calls: readonly Call[];
  /** When each panel sent anything that counts against Recraft's limits. */
  readonly starts: readonly { readonly panel: number; readonly at: number }[];
  /** A panel's own `fetch`. Once `alive` is false nothing leaves and nothing comes back: the page is gone. */
  fetchOf(panel: PanelEnd): typeof fetch;
  entryOf(call: Call): LedgerEntry | undefined;
  setOnline(online: boolean): void;
}

/** What the wire must know of a panel. `takeSending` is the job that has just said that its request leaves. */
interface PanelEnd {
  readonly number: number;
  readonly alive: () => boolean;
  readonly takeSending: () => Sending | null;
  /** Whether the user has paused the work. */
  readonly paused: () => boolean;
}

const ORIGIN = 'https://external.api.recraft.ai';
const MARK = 'x-walk-call';
/** How long a paid request is on its way, in ms. */
const TRAVEL = 120;

/** `complain` hears of broken promises: what is thrown in here the product takes for a lost connection. */
export function createWire(
  recraft: SimulatedRecraft,
  { clock, complain }: { clock: Clock; complain: (words: string) => void },
): Wire {
  const calls: Call[] = [];
  const starts: { panel: number; at: number }[] = [];
  let online = true;
  let serial = 0;
  const browser = createBrowserFetch({ origin: ORIGIN, send, online: () => online });

  async function send(request: Request): Promise<Response> {
    const call = calls[Number(request.headers.get(MARK) ?? -1)];
    request.headers.delete(MARK);
    if (tells(request, recraft.token)) complain('The token stands outside of the Authorization header.');
    if (request.method === 'OPTIONS') return recraft.fetch(request);
    // A cancel can come between leaving and arriving.
    if (call) await new Promise<void>((resolve) => void clock.after(TRAVEL, resolve));
    serial += 1;
    // How the simulated Recraft names its requests.
    if (call) call.requestId = uuid(`request ${serial}`);
    return recraft.fetch(request);
  }

  async function leave(panel: PanelEnd, url: string, init: RequestInit): Promise<Response> {
    const { pathname } = new URL(url);
    if (pathname !== '/ping') starts.push({ panel: panel.number, at: clock.now() });
    if (String(init.body ?? '').includes(recraft.token)) complain('The token stands in the body of a request.');
    if (init.method !== 'POST') return browser(url, init);
    const job = panel.takeSending();
    if (panel.paused()) complain(`A paid request left for ${pathname} while the work was paused.`);
    if (job === null) {
      complain(`A paid request left for ${pathname}, and no job says that it sent one.`);
      return browser(url, init);
    }
    const asked = createHash('sha1').update(String(init.body)).digest('hex');
    const call: Call = {
      panel: panel.number,
      at: clock.now(),
      path: pathname,
      job,
      asked,
      requestId: null,
      answered: false,
      answeredAt: null,
    };
    const mark = String(calls.push(call) - 1);
    const response = await browser(url, { ...init, headers: { ...headersOf(init), [MARK]: mark } });
    if (panel.alive()) call.answered = response.ok && !(response.headers.get('content-type') ?? '').includes('html');
    if (call.answered) call.answeredAt = clock.now();
    return response;
  }

  return {
    calls,
    starts,
    fetchOf(panel) {
      return (input, init = {}) =>
        new Promise((resolve, reject) => {
          if (!panel.alive()) return;
          leave(panel, String(input), init).then(
            (response) => void (panel.alive() && resolve(response)),
            (error: unknown) => void (panel.alive() && reject(error)),
          );
        });
    },
    entryOf: (call) => recraft.ledger().find(({ requestId }) => requestId === call.requestId),
    setOnline: (next) => void (online = next),
  };
}

function headersOf({ headers }: RequestInit): Record<string, string> {
  return Object.fromEntries(new Headers(headers));
}

function tells(request: Request, token: string): boolean {
  const told = [...request.headers].filter(([name, value]) => name !== 'authorization' && value.includes(token));
  return told.length > 0 || request.url.includes(token);
}
