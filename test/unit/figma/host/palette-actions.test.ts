import { describe, expect, test } from 'vitest';
import type { DocumentBuilder } from '../../../figma/types.ts';
import { openFigma } from '../../../kit/figma.ts';

const SCRIPT = `figma.showUI('<p>');`;

async function openBrand(more: (build: DocumentBuilder) => void = () => undefined) {
  const ids: Record<string, string> = {};
  const { figma } = await openFigma({
    code: SCRIPT,
    document(build) {
      Object.assign(ids, build.colors('Brand', ['Light', 'Dark'], { pine: { Light: '#1f6f5c', Dark: '#7db36a' } }));
      const color: VariableAlias = { type: 'VARIABLE_ALIAS', id: ids['pine'] ?? '' };
      const stop = (position: number): ColorStop => {
        return { position, color: { r: 0, g: 0, b: 0, a: 1 }, boundVariables: { color } };
      };
      const paint: Paint = { type: 'SOLID', color: { r: 0, g: 0, b: 0 }, boundVariables: { color } };
      const gradientTransform: Transform = [
        [1, 0, 0],
        [0, 1, 0],
      ];
      const bar: Paint = { type: 'GRADIENT_LINEAR', gradientTransform, gradientStops: [stop(0), stop(1)] };
      const frame = build.add('FRAME', { name: 'Frame', fills: [] });
      build.add('RECTANGLE', { name: 'Solid', fills: [paint], strokes: [paint] }, frame);
      build.add('RECTANGLE', { name: 'Bar', fills: [bar] }, frame);
      more(build);
    },
  });
  const drawn = (name: string) => figma.document.svg(figma.document.byName(name).id).match(/#[\da-f]{6}/g);
  return { figma, ids, drawn };
}

describe('what a person does with variables', () => {
  test('the mode of the page, or of what is nearer, is what is drawn: fills, strokes and stops', async () => {
    const { figma, drawn } = await openBrand();
    const both = () => [drawn('Solid'), drawn('Bar')];
    const seen = (hex: string) => [
      [hex, hex],
      [hex, hex],
    ];
    expect(both()).toEqual(seen('#1f6f5c'));
    figma.user.setVariableMode('Brand', 'Dark');
    expect([both(), figma.document.variableMode('Brand')]).toEqual([seen('#7db36a'), 'Dark']);
    figma.user.setVariableMode('Brand', 'Light', figma.document.byName('Frame').id);
    expect(both()).toEqual(seen('#1f6f5c'));
    figma.user.undo();
    expect(both()).toEqual(seen('#7db36a'));
    figma.user.setVariableMode('Brand', null);
    expect(figma.document.variableMode('Brand')).toBeNull();
    expect(() => figma.user.setVariableMode('Brand', 'Sepia')).toThrow('has no mode Sepia');
  });

  test('a variable with alpha is drawn with it, on top of the opacity of the paint', async () => {
    const { figma, ids } = await openBrand((build) => {
      const { glass = '' } = build.colors('Glass', ['Only'], { glass: { Only: '#00000080' } });
      const color: VariableAlias = { type: 'VARIABLE_ALIAS', id: glass };
      const look = { color: { r: 0, g: 0, b: 0 }, opacity: 0.5, boundVariables: { color } };
      build.add('RECTANGLE', { name: 'Glass', fills: [{ type: 'SOLID', ...look }] });
    });
    expect(ids['pine']).toBeDefined();
    const opacity = /fill-opacity="([\d.]+)"/.exec(figma.document.svg(figma.document.byName('Glass').id))?.[1];
    expect(Number(opacity)).toBeCloseTo((128 / 255) * 0.5);
  });

  test('what is removed is gone: a variable, a mode, a style; and what is not there cannot be removed', async () => {
    let style = '';
    const { figma, ids, drawn } = await openBrand((build) => (style = build.paintStyle('Pine', [])));
    expect(figma.document.collections()).toEqual([{ name: 'Brand', modes: ['Light', 'Dark'] }]);
    figma.user.removeMode('Brand', 'Light');
    expect([figma.document.collections(), drawn('Solid')]).toEqual([
      [{ name: 'Brand', modes: ['Dark'] }],
      ['#7db36a', '#7db36a'],
    ]);
    expect(() => figma.user.removeMode('Brand', 'Dark')).toThrow('last mode');
    figma.user.removeVariable(ids['pine'] ?? '');
    expect(drawn('Solid')).toEqual(['#000000', '#000000']);
    figma.user.removePaintStyle(style);
    expect(() => figma.user.removePaintStyle(style)).toThrow('nothing');
    expect(() => figma.user.removeVariable(ids['pine'] ?? '')).toThrow('nothing');
  });
});
