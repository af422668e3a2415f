import { describe, expect, test } from 'vitest';
import { importCost } from '../../../figma/svg/import-cost.ts';
import { importSvg } from '../../../figma/svg/import-svg.ts';
import { SvgImportError } from '../../../figma/svg/svg-import-error.ts';
import { imported, layer, outline } from './imported.ts';

describe('the wrapper', () => {
  test('is a clipping frame without fills', () => {
    const { record } = imported('');
    expect(record).toMatchObject({ type: 'FRAME', name: 'Frame', clipsContent: true, fills: [], strokes: [] });
  });

  test.each([
    ['width and height', 'width="300" height="200" viewBox="0 0 10 10"', [300, 200]],
    ['the viewBox where they are missing', 'viewBox="5 5 64 48"', [64, 48]],
    ['width and height without a viewBox', 'width="30" height="20"', [30, 20]],
    ['the viewBox where they are percentages', 'width="100%" height="100%" viewBox="0 0 64 48"', [64, 48]],
    ["the viewBox's proportions where one side is missing", 'width="320" viewBox="0 0 64 48"', [320, 240]],
    ['units of length', 'width="1in" height="72pt"', [96, 96]],
  ])('takes its size from %s', (_, attributes, size) => {
    const { width, height } = imported('', attributes).record;
    expect([width, height]).toEqual(size);
  });

  test('scales its layers from the viewBox to its size', () => {
    const { record } = layer(
      '<rect x="10" y="20" width="30" height="40"/>',
      'viewBox="0 0 100 100" width="200" height="200"',
    );
    expect(record).toMatchObject({ width: 60, height: 80 });
    expect(record.relativeTransform).toEqual([
      [1, 0, 20],
      [0, 1, 40],
    ]);
  });

  test.each([
    ['centers by default', '', [50, 0, 100, 100]],
    ['stretches with none', 'preserveAspectRatio="none"', [0, 0, 200, 100]],
    ['aligns to the left', 'preserveAspectRatio="xMinYMid meet"', [0, 0, 100, 100]],
    ['covers with slice', 'preserveAspectRatio="xMidYMax slice"', [0, -100, 200, 200]],
  ])('of other proportions than the viewBox %s', (_, attribute, [x, y, width, height]) => {
    const all = '<rect width="10" height="10"/>';
    const { record } = layer(all, `viewBox="0 0 10 10" width="200" height="100" ${attribute}`);
    expect(record).toMatchObject({ width, height });
    expect(record.relativeTransform).toEqual([
      [1, 0, x],
      [0, 1, y],
    ]);
  });

  test("subtracts the viewBox's origin", () => {
    const { record } = layer('<rect x="50" y="60" width="10" height="10"/>', 'viewBox="50 50 100 100"');
    expect(record.relativeTransform).toEqual([
      [1, 0, 0],
      [0, 1, 10],
    ]);
  });

  test('gives its layers SCALE constraints and groups none', () => {
    const group = layer('<g><path d="M0 0h10v10z"/></g>');
    expect(group.record.constraints).toBeUndefined();
    expect(group.children[0]?.record.constraints).toEqual({ horizontal: 'SCALE', vertical: 'SCALE' });
  });
});

describe('what is refused', () => {
  test.each([
    ['an empty text', ''],
    ['HTML', '<!doctype html><html><body>Bad gateway</body></html>'],
    ['JSON', '{"code":"error"}'],
    ['an unclosed element', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path>'],
    ['an unknown entity', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">&nbsp;</svg>'],
    [
      'an entity of its own',
      '<!DOCTYPE svg [<!ENTITY a "x">]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><g id="&a;"/></svg>',
    ],
    ['a root of another namespace', '<svg viewBox="0 0 1 1"/>'],
    ['an undeclared prefix', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1" xlink:href="#a"/>'],
    ['no size at all', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['no height', '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="0"/>'],
  ])('%s', (_, svg) => {
    expect(() => importSvg(svg)).toThrow(SvgImportError);
  });

  test.each([
    ['path data that cannot be read', '<path d="M 0 0 L 10"/>'],
    ['path data that does not begin with a move', '<path d="L 10 10"/>'],
    ['an unknown transform', '<rect width="1" height="1" transform="spin(3)"/>'],
    [
      'a mask in itself',
      '<mask id="m"><rect width="9" height="9" mask="url(#m)"/></mask><rect width="9" height="9" mask="url(#m)"/>',
    ],
    [
      'two clip paths in a circle',
      '<clipPath id="a"><rect width="9" height="9" clip-path="url(#b)"/></clipPath>' +
        '<clipPath id="b"><rect width="9" height="9" clip-path="url(#a)"/></clipPath><rect width="9" height="9" clip-path="url(#a)"/>',
    ],
    ['nesting that exhausts the stack', '<g>'.repeat(50_000) + '</g>'.repeat(50_000)],
  ])('%s', (_, content) => {
    expect(() => imported(content)).toThrow(SvgImportError);
  });

  test('an element of which nothing is known is named', () => {
    expect(() => imported('<meshgradient/>')).toThrow('not simulated: <meshgradient>');
  });
});

describe('layers', () => {
  test('are named by id, and else by what they are', () => {
    const svg =
      '<g id="Hat"><path d="M0 0h9v9z"/><rect width="9" height="9"/><circle r="9"/><path id="Brim" d="M0 0h9v9z"/></g><g><path d="M0 0h9"/></g>';
    expect(outline(imported(svg))).toEqual([
      'FRAME Frame',
      '  GROUP Hat',
      '    VECTOR Vector',
      '    RECTANGLE Rectangle',
      '    ELLIPSE Ellipse',
      '    VECTOR Brim',
      '  GROUP Group',
      '    VECTOR Vector',
    ]);
  });

  test('that draw nothing vanish, and so do groups of them', () => {
    const svg =
      '<g/><g><g><path d=""/></g><path d="M5 5"/><rect width="0" height="4"/><circle r="0"/></g><polyline points=""/>';
    expect(imported(svg).children).toEqual([]);
  });

  test('without any paint stay', () => {
    expect(layer('<path d="M0 0h24v24H0z" fill="none"/>').record).toMatchObject({ fills: [], strokes: [], width: 24 });
  });

  test('that are hidden do not arrive', () => {
    const svg = '<g display="none"><path d="M0 0h9v9z"/></g><path style="visibility:hidden" d="M0 0h9v9z"/>';
    expect(imported(svg).children).toEqual([]);
  });

  test('of one path with several subpaths stay one vector', () => {
    const node = layer('<path fill-rule="evenodd" d="M0 0h30v30h-30zM10 10h10v10h-10z"/>');
    expect(node.record.vectorPaths).toEqual([
      { windingRule: 'EVENODD', data: 'M 0 0 L 30 0 L 30 30 L 0 30 Z M 10 10 L 20 10 L 20 20 L 10 20 Z' },
    ]);
  });

  test('keep their opacity, and groups theirs', () => {
    const group = layer('<g opacity=".5"><path opacity="25%" d="M0 0h9v9z"/></g>');
    expect(group.record.opacity).toBe(0.5);
    expect(group.children[0]?.record.opacity).toBe(0.25);
  });

  test('cost one each, and groups and the frame nothing', () => {
    expect(importCost(imported('<g><path d="M0 0h9v9z"/><rect width="9" height="9"/></g><text>a</text>'))).toBe(3);
  });
});
