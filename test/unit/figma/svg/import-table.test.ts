import { describe, expect, test } from 'vitest';
import { SvgImportError } from '../../../figma/svg/svg-import-error.ts';
import { imported, layer, outline } from './imported.ts';

const BLACK = { type: 'SOLID', color: { r: 0, g: 0, b: 0 } };
const RED = { type: 'SOLID', color: { r: 1, g: 0, b: 0 } };
const SQUARE = 'd="M10 10h20v20h-20z"';

describe('fact sheet 5.1, row by row', () => {
  test('groups and shapes become groups and vectors named by id', () => {
    const svg = '<g id="a"><path id="b" d="M0 0h9v9z"/><line x2="9" y2="9"/><polygon points="0,0 9,0 9,9"/></g>';
    expect(outline(imported(svg)).slice(1)).toEqual([
      '  GROUP a',
      '    VECTOR b',
      '    VECTOR Vector',
      '    VECTOR Vector',
    ]);
  });

  test('solid fill and stroke with their opacities and the fill rule are kept', () => {
    const { record } = layer(
      `<path ${SQUARE} fill="#f00" fill-opacity=".5" stroke="rgb(0,0,255)" stroke-opacity="40%" stroke-width="3" fill-rule="evenodd"/>`,
    );
    expect(record.fills).toMatchObject([{ ...RED, opacity: 0.5 }]);
    expect(record.strokes).toMatchObject([{ type: 'SOLID', color: { r: 0, g: 0, b: 1 }, opacity: 0.4 }]);
    expect(record.strokeWeight).toBe(3);
    expect(record.vectorPaths?.[0]?.windingRule).toBe('EVENODD');
  });

  test('linear and radial gradients are kept with the opacity of their stops', () => {
    const svg = `<defs><linearGradient id="l" gradientUnits="userSpaceOnUse" x1="10" y1="10" x2="30" y2="10">
      <stop offset="0" stop-color="rgb(255,0,0)"/><stop class="stop1" offset="1" stop-color="#00f" stop-opacity=".25"/>
      </linearGradient></defs><path ${SQUARE} fill="url(#l)"/>`;
    expect(layer(svg).record.fills).toMatchObject([
      {
        type: 'GRADIENT_LINEAR',
        gradientStops: [
          { position: 0, color: { r: 1, g: 0, b: 0, a: 1 } },
          { position: 1, color: { r: 0, g: 0, b: 1, a: 0.25 } },
        ],
      },
    ]);
  });

  test('a clip path arrives as a group whose first child is the mask', () => {
    const svg = `<clipPath id="c"><circle cx="20" cy="20" r="5"/></clipPath><g id="art" clip-path="url(#c)"><path ${SQUARE}/></g>`;
    const group = layer(svg);
    expect(outline(group)).toEqual(['GROUP Clip path group', '  ELLIPSE Ellipse', '  GROUP art', '    VECTOR Vector']);
    expect(group.children.map(({ record }) => record.isMask)).toEqual([true, false]);
    expect(group.children[0]?.record.maskType).toBe('VECTOR');
  });

  test('several shapes in a clip path are one mask', () => {
    const svg = `<clipPath id="c"><circle r="5"/><rect width="5" height="5"/></clipPath><path clip-path="url(#c)" ${SQUARE}/>`;
    expect(outline(layer(svg))).toEqual([
      'GROUP Clip path group',
      '  GROUP c',
      '    ELLIPSE Ellipse',
      '    RECTANGLE Rectangle',
      '  VECTOR Vector',
    ]);
  });

  test('inside a clip path the clip rule holds', () => {
    const svg = `<clipPath id="c"><path clip-rule="evenodd" fill-rule="nonzero" d="M0 0h9v9z"/></clipPath><path clip-path="url(#c)" ${SQUARE}/>`;
    expect(layer(svg).children[0]?.record.vectorPaths?.[0]?.windingRule).toBe('EVENODD');
  });

  test('a clip path in units of the box lies in the box', () => {
    const svg = `<clipPath id="c" clipPathUnits="objectBoundingBox"><rect width=".5" height="1"/></clipPath><path clip-path="url(#c)" ${SQUARE}/>`;
    const mask = layer(svg).children[0]?.record;
    expect(mask).toMatchObject({ width: 10, height: 20 });
    expect(mask?.relativeTransform).toEqual([
      [1, 0, 10],
      [0, 1, 10],
    ]);
  });

  test.each([
    ['by luminance', '<mask id="m">', 'LUMINANCE'],
    ['by alpha where it says so', '<mask id="m" style="mask-type:alpha">', 'ALPHA'],
  ])('a mask hides %s', (_, open, type) => {
    const group = layer(`${open}<rect width="9" height="9" fill="white"/></mask><path mask="url(#m)" ${SQUARE}/>`);
    expect(group.record.name).toBe('Mask group');
    expect(group.children[0]?.record).toMatchObject({ type: 'RECTANGLE', isMask: true, maskType: type });
  });

  test('rotation and flip stay on the layer, scale and skew go into its geometry', () => {
    const turned = layer('<rect width="10" height="20" transform="translate(50 0) rotate(90) scale(2)"/>').record;
    expect(turned).toMatchObject({ type: 'RECTANGLE', width: 20, height: 40 });
    expect(turned.relativeTransform?.flat().map((n) => Math.round(n) || 0)).toEqual([0, -1, 50, 1, 0, 0]);
    const flipped = layer('<path d="M0 0h10v20z" transform="matrix(-1 0 0 1 50 0)"/>').record;
    expect(flipped.relativeTransform).toEqual([
      [-1, 0, 50],
      [0, 1, 0],
    ]);
    const skewed = layer('<rect width="10" height="20" transform="skewX(45)"/>').record;
    expect(skewed).toMatchObject({ type: 'VECTOR', width: 30, height: 20 });
  });

  test('text becomes a live text layer', () => {
    const { record } = layer(
      '<text x="10" y="50" font-size="20" font-weight="900" fill="red">Two <tspan>words</tspan></text>',
    );
    expect(record).toMatchObject({
      type: 'TEXT',
      characters: 'Two words',
      fontSize: 20,
      fontName: { family: 'Inter', style: 'Bold' },
      fills: [RED],
    });
  });

  test.each([
    ['embedded images', '<image href="data:image/png;base64,AA==" width="9" height="9"/>'],
    ['used symbols', `<symbol id="s"><path ${SQUARE}/></symbol><use href="#s"/>`],
    [
      'foreign objects',
      '<foreignObject width="9" height="9"><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>',
    ],
    ['switches', `<switch><path ${SQUARE}/></switch>`],
    ['markers', `<marker id="m"><path ${SQUARE}/></marker>`],
    ['scripts', '<script>alert(1)</script>'],
    ['text on a path', `<path id="p" d=""/><text><textPath href="#p">round</textPath></text>`],
    ['other namespaces', '<c2pa:manifest xmlns:c2pa="http://c2pa.org/manifest">AAAA</c2pa:manifest>'],
    ['metadata', `<metadata><path ${SQUARE}/></metadata>`],
  ])('%s are lost', (_, svg) => {
    expect(imported(svg).children).toEqual([]);
  });

  test('animations are lost and what they animate stays', () => {
    expect(layer(`<path ${SQUARE}><animate attributeName="x"/></path>`).children).toEqual([]);
  });

  test.each([
    ['a drop shadow', '<feDropShadow dx="1" dy="1" stdDeviation="2"/>', []],
    ['a composed chain', '<feGaussianBlur stdDeviation="3"/><feOffset dx="3"/>', []],
    ['a blur alone', '<feGaussianBlur stdDeviation="3"/>', [{ type: 'LAYER_BLUR', radius: 6, visible: true }]],
  ])('of filters only a blur alone becomes an effect: %s', (_, filter, effects) => {
    const svg = `<filter id="f">${filter}</filter><path filter="url(#f)" ${SQUARE}/>`;
    expect(layer(svg).record.effects).toMatchObject(effects);
    expect(layer(svg).record.effects).toHaveLength(effects.length);
  });

  test('a pattern fails the import', () => {
    const svg = `<defs><pattern id="p"/></defs><path fill="url(#p)" ${SQUARE}/>`;
    expect(() => imported(svg)).toThrow(SvgImportError);
  });

  test('rules of style blocks are lost, style attributes are kept', () => {
    const svg = `<style>.a{fill:red}</style><path class="a" ${SQUARE}/><path style="fill: red !important" ${SQUARE}/>`;
    const [byClass, byAttribute] = imported(svg).children;
    expect(byClass?.record.fills).toMatchObject([BLACK]);
    expect(byAttribute?.record.fills).toMatchObject([RED]);
  });

  test.each(['currentColor', 'var(--brand)', 'oklch(0.7 0.2 30)', 'color-mix(in srgb, red, blue)', 'lab(50 20 20)'])(
    '%s becomes black',
    (color) => {
      expect(layer(`<path color="red" fill="${color}" ${SQUARE}/>`).record.fills).toMatchObject([BLACK]);
    },
  );

  test.each([
    ['#f00', RED],
    ['#FF0000', RED],
    ['red', RED],
    ['rgb(255, 0, 0)', RED],
    ['rgb(100%, 0%, 0%)', RED],
    ['rgba(255,0,0,.5)', { ...RED, opacity: 1 }],
    ['#ff000080', { ...RED, opacity: 1 }],
  ])('%s is read, without any alpha of its own', (color, paint) => {
    expect(layer(`<path fill="${color}" ${SQUARE}/>`).record.fills).toMatchObject([paint]);
  });

  test.each(['none', 'transparent', 'url(#nothing)'])('%s is no fill', (fill) => {
    expect(layer(`<path fill="${fill}" ${SQUARE}/>`).record.fills).toEqual([]);
  });

  test('a reference to nothing falls back to its second choice', () => {
    expect(layer(`<path fill="url(#nothing) red" ${SQUARE}/>`).record.fills).toMatchObject([RED]);
  });
});
