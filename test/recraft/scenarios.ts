import type { Reach, ScenarioName } from './types.ts';

/** What a scenario happens to by default, and where it is known from. */
interface Scenario {
  readonly reach: Reach;
  readonly what: string;
}

/** Every scenario. Those marked "guess" were never observed in this form. */
const SCENARIOS: Readonly<Record<ScenarioName, Scenario>> = {
  ok: { reach: 'every', what: 'No fault.' },
  slow: { reach: 'paid', what: '20 s more before the answer. Large requests "can take several minutes".' },
  'no-answer': { reach: 'paid', what: 'Charged, then silence until the caller gives up. Clients use 90 to 180 s.' },
  'no-cors': {
    reach: 'every',
    what: 'No CORS header at all, preflight refused: what an opaque origin may meet; unknown of the real host.',
  },
  'cors-only-2xx': {
    reach: 'every',
    what: 'CORS headers on 2xx alone: a refused error then looks like a network failure to the page.',
  },
  unauthorized: { reach: 'every', what: '401, plain text `request unauthorized`. Documented and observed.' },
  'no-units': { reach: 'paid', what: '400. Observed; its code and message are guesses.' },
  'rate-limit': { reach: 'every', what: '429 `rate_limit_exceeded` without Retry-After. Observed.' },
  'rate-limit-once': { reach: 'paid', what: 'The same for one call.' },
  'server-json': { reach: 'paid', what: '500 with JSON, not charged. Guess: 5xx was never observed.' },
  'server-text': {
    reach: 'paid',
    what: '502 from something in front of the API, an HTML text, charged unless `chargesLostAnswers` is false. Guess.',
  },
  cut: { reach: 'paid', what: 'Charged, then the connection is dropped: an ambiguous outcome (no idempotency key).' },
  'truncated-image': { reach: 'paid', what: 'Charged; the file stops in the middle. Guess.' },
  webp: { reach: 'paid', what: 'Charged; lossless WebP although PNG was asked for. WebP is the real default.' },
  html: { reach: 'paid', what: 'Charged; 200 with an HTML page, as captive networks answer. Guess.' },
  moderated: { reach: 'paid', what: '400, not charged. Never observed; code and message are guesses.' },
  'hostile-svg': {
    reach: 'paid',
    what: 'Charged; an SVG with script, handlers, foreignObject, links and entities. Guess.',
  },
  'huge-svg': { reach: 'paid', what: 'Charged; an SVG of 20,000 paths. Guess: up to some hundreds are reported.' },
  'not-svg': { reach: 'paid', what: 'Charged; the file is a JSON text. Guess.' },
};

/** What goes wrong next. */
export interface ScenarioQueue {
  set(name: ScenarioName, times?: number, reach?: Reach): void;
  /** The fault that the next call of this reach meets, without using it up. */
  peek(reach: Reach): ScenarioName;
  /** The fault of this call; used up if it was set for a number of calls. */
  take(reach: Reach): ScenarioName;
}

/** Nothing goes wrong until a scenario is set. */
export function createScenarioQueue(): ScenarioQueue {
  let name: ScenarioName = 'ok';
  let reach: Reach = 'every';
  let left = Infinity;
  function peek(asked: Reach): ScenarioName {
    return asked === reach ? name : 'ok';
  }
  return {
    set: (next, times, nextReach) => {
      if (!Object.hasOwn(SCENARIOS, next)) throw new Error(`not simulated: the scenario '${next}'`);
      name = next;
      left = times ?? (next === 'rate-limit-once' ? 1 : Infinity);
      reach = nextReach ?? SCENARIOS[next].reach;
      if (left <= 0) name = 'ok';
    },
    peek,
    take: (asked) => {
      const fault = peek(asked);
      if (fault === 'ok') return fault;
      left--;
      if (left <= 0) name = 'ok';
      return fault;
    },
  };
}
