import type { ScenarioName } from '../../recraft/types.ts';
import type { Account, PlaygroundState } from './state.ts';

/** The faults that can be chosen, in words. */
export const SCENARIOS = {
  ok: 'Works',
  slow: 'Slow',
  unauthorized: 'Token refused',
  'no-units': 'No units left',
  'rate-limit': 'Always over the limit (429)',
  'rate-limit-once': 'Over the limit once (429)',
  'server-json': 'Fails with a reason (500)',
  'server-text': 'Fails without a reason (502)',
  cut: 'Connection cut after sending',
  'no-answer': 'Never answers',
  'no-cors': 'Refuses this page (CORS)',
  'cors-only-2xx': 'CORS on success only',
  moderated: 'Prompt refused',
  'truncated-image': 'Truncated picture',
  webp: 'WebP under PNG’s name',
  html: 'HTML instead of an answer',
  'hostile-svg': 'SVG with scripts',
  'huge-svg': 'SVG with 20,000 paths',
  'not-svg': 'No SVG in the answer',
} as const satisfies Record<ScenarioName, string>;

/** Reads the simulated account. The page and its server are one: the answer needs no decoding. */
export async function fetchAccount(): Promise<Account> {
  const response = await fetch('/account.json');
  return (await response.json()) as Account;
}

export async function refreshAccount(state: PlaygroundState): Promise<void> {
  state.account.value = await fetchAccount();
}

export async function chooseScenario(state: PlaygroundState, name: string): Promise<void> {
  const response = await fetch(`/scenario/${name}`, { method: 'POST' });
  if (!response.ok) throw new Error(`no scenario named ${name}`);
  state.scenario.value = name;
}
