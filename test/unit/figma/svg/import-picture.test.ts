import { readFileSync } from 'node:fs';
import pixelmatch from 'pixelmatch';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { renderSvg } from '../../../figma/render/render-svg.ts';
import { importCost } from '../../../figma/svg/import-cost.ts';
import { importSvg } from '../../../figma/svg/import-svg.ts';
import { makeScene, testFont } from '../render/scene.ts';

const font = testFont();

/** The part of pixels that differ visibly between an SVG as librsvg draws it and as it is drawn after import. */
async function difference(svg: string): Promise<number> {
  const scene = makeScene();
  const tree = importSvg(svg);
  const id = scene.addImported(tree);
  const { width = 0, height = 0 } = tree.record;
  const area = { x: 0, y: 0, width, height };
  const [before, after] = await Promise.all(
    [svg, renderSvg(scene, id, { font, area })].map((text) =>
      sharp(Buffer.from(text)).resize(width, height, { fit: 'fill' }).ensureAlpha().raw().toBuffer(),
    ),
  );
  if (!before || !after) throw new Error('not drawn');
  return pixelmatch(before, after, undefined, width, height, { threshold: 0.1 }) / (width * height);
}

function svgOf(content: string, attributes = 'viewBox="0 0 120 100"'): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${content}</svg>`;
}

const STOPS = '<stop offset=".1" stop-color="red"/><stop offset=".9" stop-color="#00f" stop-opacity=".3"/>';

describe('an imported picture looks like the SVG', () => {
  test.each([
    ['paths with holes', '<path d="M10 10h80v80h-80zM30 30v40h40v-40z" fill="teal"/>'],
    ['even-odd paths', '<path fill-rule="evenodd" d="M60 5L90 95 10 35h100L30 95z" fill="teal"/>'],
    [
      'turned and rounded rectangles',
      '<rect x="40" y="10" width="60" height="30" rx="8" transform="rotate(25)" fill="navy"/>',
    ],
    ['unevenly rounded rectangles', '<rect x="10" y="10" width="90" height="60" rx="30" ry="10"/>'],
    ['skewed ellipses', '<ellipse cx="60" cy="50" rx="40" ry="20" transform="skewY(15)" fill="orange"/>'],
    [
      'flipped groups',
      '<g transform="translate(120 0) scale(-1 1)"><path d="M10 10h40l-40 60z"/><circle cx="80" cy="50" r="20"/></g>',
    ],
    [
      'nested groups',
      '<g transform="rotate(10)"><g transform="scale(.5 .8)" opacity=".5"><rect x="40" width="90" height="90"/></g></g>',
    ],
    ['arcs', '<path d="M20 50a30 20 30 1 1 40 20a10 10 0 0 0 30-30z" fill="purple"/>'],
    [
      'strokes',
      '<path d="M10 80L60 10 110 80" fill="none" stroke="crimson" stroke-width="9" stroke-linejoin="round" stroke-linecap="round"/>',
    ],
    ['dashes', '<circle cx="60" cy="50" r="35" fill="none" stroke="#333" stroke-width="6" stroke-dasharray="10 5"/>'],
    [
      'gradients in the box',
      `<linearGradient id="g" x2="1" y2="1">${STOPS}</linearGradient><rect x="10" y="10" width="100" height="50" fill="url(#g)"/>`,
    ],
    [
      'turned gradients',
      `<linearGradient id="g" gradientTransform="rotate(30 .5 .5)">${STOPS}</linearGradient><circle cx="60" cy="50" r="40" fill="url(#g)" transform="rotate(20 60 50)"/>`,
    ],
    [
      'radial gradients',
      `<radialGradient id="g" gradientUnits="userSpaceOnUse" cx="50" cy="40" r="40" gradientTransform="scale(1.2 .8)">${STOPS}</radialGradient><rect width="120" height="100" fill="url(#g)"/>`,
    ],
    [
      'gradient strokes',
      `<linearGradient id="g">${STOPS}</linearGradient><rect x="20" y="20" width="80" height="60" fill="none" stroke="url(#g)" stroke-width="10"/>`,
    ],
    [
      'clip paths',
      '<clipPath id="c"><circle cx="40" cy="50" r="30"/><rect x="40" y="40" width="60" height="20"/></clipPath><g clip-path="url(#c)" transform="translate(5 0)"><rect width="120" height="100" fill="green"/></g>',
    ],
    [
      'clip paths in the box',
      '<clipPath id="c" clipPathUnits="objectBoundingBox"><path d="M0 0L1 0 .5 1z"/></clipPath><rect x="10" y="10" width="90" height="60" clip-path="url(#c)"/>',
    ],
    [
      'luminance masks',
      '<mask id="m" maskUnits="userSpaceOnUse" x="0" y="0" width="120" height="100"><rect width="60" height="100" fill="#fff"/><rect x="60" width="60" height="100" fill="#666"/></mask><rect y="20" width="120" height="60" mask="url(#m)"/>',
    ],
    [
      'alpha masks',
      '<mask id="m" maskUnits="userSpaceOnUse" x="0" y="0" width="120" height="100" style="mask-type:alpha"><rect width="60" height="100" fill="#000" fill-opacity=".5"/></mask><rect y="20" width="120" height="60" mask="url(#m)"/>',
    ],
    [
      'blurs',
      '<filter id="f" color-interpolation-filters="sRGB"><feGaussianBlur stdDeviation="3"/></filter><rect x="30" y="30" width="60" height="40" filter="url(#f)" fill="red"/>',
    ],
    [
      'layers of opacity',
      '<g opacity=".5"><rect width="60" height="60" fill="red"/><rect x="30" y="30" width="60" height="60" fill="blue" fill-opacity=".5"/></g>',
    ],
  ])('with %s', async (_, content) => {
    expect(await difference(svgOf(content))).toBeLessThan(0.005);
  });

  test.each(['none', 'xMinYMax slice', 'xMidYMid meet'])('with preserveAspectRatio %s', async (ratio) => {
    const content = '<circle cx="60" cy="50" r="50" fill="red" stroke="blue"/><path d="M0 0h20v20z"/>';
    const attributes = `viewBox="0 0 120 100" width="200" height="60" preserveAspectRatio="${ratio}"`;
    // Figma's strokes have one width: where art is stretched, theirs is the mean of both scales.
    expect(await difference(svgOf(content, attributes))).toBeLessThan(ratio === 'none' ? 0.03 : 0.005);
  });
});

const folder = process.env['RECRAFT_DATA'];

describe("Recraft's own SVG", () => {
  const title = 'a real result arrives path by path and looks the same';
  test.skipIf(!folder)(folder ? title : `SKIPPED, FOR RECRAFT_DATA NAMES NO FOLDER: ${title}`, async () => {
    const svg = readFileSync(`${folder ?? ''}/vectorize-output.svg`, 'utf8');
    const tree = importSvg(svg);
    expect(importCost(tree)).toBe(14);
    expect(tree.children.map(({ record }) => record.type)).toEqual(Array.from({ length: 14 }, () => 'VECTOR'));
    expect(tree.record).toMatchObject({ width: 577, height: 721 });
    expect(await difference(svg)).toBeLessThan(0.002);
  });

  test('of either serialization gives the same layers', () => {
    const first = svgOf('<path transform="translate(0,0)" fill="rgb(252,252,251)" d="M 0 0 L 20 0 L 20 20 z"/>');
    const second = svgOf('<path d="M 0 0 L 20 0 L 20 20 z" fill="rgb(252,252,251)" transform="translate(0,0)"></path>');
    expect(importSvg(second)).toEqual(importSvg(first));
  });

  test('of 5,000 paths arrives whole', () => {
    const path = '<path transform="translate(0,0)" fill="rgb(1,2,3)" d="M 0 0 C 1 2 3 4 5 6 L 7 8 C 9 8 7 6 5 4 z"/>';
    expect(importCost(importSvg(svgOf(path.repeat(5000))))).toBe(5000);
  });
});
