import type { Fate, HistoryEntry } from '../../../../ui/jobs/entry.ts';

/** An entry of a vector that was made, for tests of what is done with it. */
export function sampleEntry(fate: Fate, change: Partial<HistoryEntry> = {}): HistoryEntry {
  return {
    id: 'job-1.1',
    at: 1_000,
    kind: 'generate',
    title: 'A tent by a lake',
    model: 'recraftv4_1_vector',
    price: 80,
    recipe: null,
    ...change,
    fate,
  };
}

type Made = Extract<Fate, { fate: 'made' }>;

export const PLACED = { nodeId: '1:2', pageId: '0:1', name: 'Tent', note: null } as const;

/** Made for 80 units, and on the canvas. */
export const ON_CANVAS: Made = {
  fate: 'made',
  credits: 80,
  took: 900,
  sameAs: null,
  standing: { at: 'canvas', placed: PLACED },
};

/** Made for 80 units, and still to be placed. */
export const TO_PLACE: Made = {
  fate: 'made',
  credits: 80,
  took: 0,
  sameAs: null,
  standing: { at: 'history', failure: null },
};
