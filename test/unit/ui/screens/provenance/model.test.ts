import { describe, expect, test } from 'vitest';
import type { Layer } from '../../../../../plugin/protocol/contract.ts';
import { originOf } from '../../../../../ui/screens/provenance/model.ts';
import { createSignalApp, dates, entry, layer, noon } from '../signal-app.ts';

function provenance(change: object = {}) {
  const made = { operation: 'generate', source: null, model: 'recraftv4_1_vector', seed: null, size: '4:3' };
  return JSON.stringify({ version: 1, ...made, date: new Date(noon).toISOString(), units: 80, job: 'e', ...change });
}

function of(...layers: readonly Partial<Layer>[]) {
  const app = createSignalApp();
  app.history.entries.value = [entry('e')];
  app.selection.value = {
    pageId: '0:1',
    layers: layers.map((one, i) => layer({ id: String(i), ...one })),
    frame: null,
  };
  return originOf(app, dates).value;
}

describe('how the selected layer was made', () => {
  test('is told of one layer of the panel’s own', () => {
    expect(of({ provenance: provenance(), prompt: 'A heron' })).toMatchObject({
      method: 'V4.1',
      facts: '80 units · Nov 26',
      draft: { prompt: 'A heron', model: 'recraftv4_1_vector', ratio: '4:3', seed: null },
      entryId: 'e',
    });
    expect(
      of({ provenance: provenance({ operation: 'background', model: null, units: 10, date: 'x' }) }),
    ).toMatchObject({
      method: 'Cut out',
      facts: '10 units',
      draft: null,
    });
  });

  test('is not told of several layers, of others, or of what this version cannot read', () => {
    expect(of()).toBeNull();
    expect(of({})).toBeNull();
    expect(of({ provenance: provenance() }, {})).toBeNull();
    expect(of({ provenance: provenance({ version: 9 }) })).toBeNull();
    expect(of({ provenance: 'no JSON' })).toBeNull();
  });

  test('comes with everything that the layer tells of how it was asked for', () => {
    const style = { kind: 'curated', name: 'Line art' };
    const stored = provenance({ seed: 7, style, colors: ['#1f6f5c'], artisticLevel: 0, noText: true, job: 'other' });
    expect(of({ provenance: stored, prompt: 'A heron', negative: 'people' })?.draft).toEqual({
      ...{ prompt: 'A heron', model: 'recraftv4_1_vector', ratio: '4:3', seed: 7, style, negativePrompt: 'people' },
      ...{ colors: ['#1f6f5c'], background: null, artisticLevel: 0, noText: true },
    });
  });

  test('has its prompt from the history where the layer does not tell it', () => {
    const app = createSignalApp();
    const params = {
      ...{ prompt: 'A secret', output: 'vector', model: 'recraftv4_1_vector', ratio: '4:3', dropBackground: false },
      spot: { run: 'r', pageId: '0:1', frameId: null, x: 0, y: 0 },
      cell: { slot: 0, count: 1, width: 10, height: 10 },
    };
    app.history.entries.value = [entry('e', { recipe: { params, facts: null } })];
    app.selection.value = { pageId: '0:1', layers: [layer({ id: '1', provenance: provenance() })], frame: null };
    expect(originOf(app, dates).value?.draft?.prompt).toBe('A secret');
  });

  test('leads to the history only where its entry is', () => {
    expect(of({ provenance: provenance({ job: 'gone' }) })?.entryId).toBeNull();
  });
});
