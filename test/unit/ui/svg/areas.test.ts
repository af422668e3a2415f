import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { openSvg } from '../../../../ui/svg/open-svg.ts';
import { createSvgDom } from '../../../kit/svg-dom.ts';

const dom = createSvgDom();
/** Units of the view box, and pixels that it is rendered with. */
const UNITS = 32;
const SIDE = 320;

function svg(body: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${UNITS} ${UNITS}" width="${SIDE}" height="${SIDE}">${body}</svg>`;
}

/** The area that is told for everything in one color. */
function counted(body: string): number {
  const { colors } = openSvg(svg(body), dom, { dropBackground: false });
  return colors.reduce((sum, { area }) => sum + area, 0);
}

/** The area that a renderer paints, translucent parts by their alpha. */
async function painted(body: string): Promise<number> {
  const { data } = await sharp(Buffer.from(svg(body)))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  let alpha = 0;
  for (let i = 3; i < data.length; i += 4) alpha += data[i] ?? 0;
  return (alpha / 255) * (UNITS / SIDE) ** 2;
}

describe('the area of a shape is what a renderer paints', () => {
  test.each([
    '<rect x="2" y="3" width="20" height="10"/>',
    '<rect x="2" y="3" width="20" height="10" rx="4"/>',
    '<rect x="2" y="3" width="20" height="10" rx="40" ry="2"/>',
    '<circle cx="16" cy="16" r="9"/>',
    '<ellipse cx="16" cy="16" rx="12" ry="5"/>',
    '<polygon points="2,2 30,4 16,28"/>',
    '<polyline points="2 2, 30 4, 16 28"/>',
    '<path d="M2 2H30V30H2Z"/>',
    '<path d="M2 2h10v10h-10zm14 0h10v10h-10z"/>',
    '<path d="M2,2L30,2 30,30"/>',
    '<path d="m2 2 20 0 0 20z"/>',
    '<path d="M4 16C4 2 28 2 28 16S4 30 4 16"/>',
    '<path d="M4 16Q10 4 16 16T28 16L28 30L4 30z"/>',
    '<path d="M4 16a12 12 0 1 1 24 0a12 12 0 0 1-24 0z"/>',
    '<path d="M4 16a12 6 30 01 24 0z"/>',
    '<path d="M4 16A12 12 0 0 1 16 4L16 16Z"/>',
    '<path d="M4 16A12 12 0 1 0 16 4L16 16Z"/>',
    '<path d="M10 16A1 1 0 0 0 20 16Z"/>',
    '<path d="M.5.5l3e1-.1-1.5.3E2z"/>',
    '<path d="M2 2H20V20H2Z x nonsense"/>',
  ])('%s', async (body) => {
    expect(counted(body)).toBeCloseTo(await painted(body), 0.4);
  });

  test.each([
    ['a hole drawn the other way', 'M2 2H30V30H2ZM8 8V24H24V8Z', 'nonzero'],
    ['no hole drawn the same way', 'M2 2H30V30H2ZM8 8H24V24H8Z', 'nonzero'],
    ['a hole by the even-odd rule', 'M2 2H30V30H2ZM8 8H24V24H8Z', 'evenodd'],
    ['an island in a hole', 'M2 2H30V30H2ZM8 8H24V24H8ZM12 12H20V20H12Z', 'evenodd'],
    ['a ring of arcs', 'M4 16a12 12 0 1 0 24 0a12 12 0 1 0-24 0M6 16a10 10 0 1 1 20 0a10 10 0 1 1-20 0', 'nonzero'],
    [
      'a turned ring of arcs',
      'M6 22A14 8 -30 1 0 26 10A14 8 -30 1 0 6 22M8 21A12 6 -30 1 1 24 11A12 6 -30 1 1 8 21',
      'evenodd',
    ],
    ['a hole in a single long arc', 'M16 30A13 13 0 1 1 16.01 30ZM12 10V24H20V10Z', 'nonzero'],
    ['a hole in a single long arc that turns left', 'M16 2A13 13 0 1 0 16.01 2ZM12 10H20V24H12Z', 'nonzero'],
    ['two islands drawn in opposite ways', 'M2 2H12V12H2ZM20 20V30H30V20Z', 'nonzero'],
  ])('%s', async (_, d, rule) => {
    const body = `<path fill-rule="${rule}" d="${d}"/>`;
    expect(counted(body)).toBeCloseTo(await painted(body), 0.4);
  });

  // The length of a curve is estimated, so that strokes are less exact than fills.
  test.each([
    '<g transform="scale(.5 2)"><rect x="2" y="3" width="20" height="5"/></g>',
    '<g transform="rotate(30 16 16) translate(4)"><rect x="10" y="10" width="10" height="5"/></g>',
    '<g transform="matrix(.5 .2 .1 .6 4 2)"><circle cx="16" cy="16" r="9"/></g>',
    '<g opacity=".5"><rect width="10" height="10" fill-opacity=".5"/></g>',
    '<g visibility="hidden"><rect width="10" height="10"/><rect width="5" height="5" visibility="visible"/></g>',
    '<g display="none"><rect width="10" height="10"/></g><rect width="5" height="5"/>',
    '<line x1="2" y1="2" x2="30" y2="30" stroke="#000" stroke-width="3" stroke-opacity="50%"/>',
    '<path d="M4 16C4 2 28 2 28 16" fill="none" stroke="#000" stroke-width="2px"/>',
    '<path d="M4 16a12 12 0 1 1 24 0" fill="none" stroke="#000"/>',
    '<g transform="scale(2)"><circle cx="8" cy="8" r="5" fill="none" stroke="#000" stroke-width=".5"/></g>',
  ])('%s', async (body) => {
    const area = await painted(body);
    expect(Math.abs(counted(body) - area)).toBeLessThan(0.07 * area + 0.1);
  });
});

test('drawings as they are: 300 paths of 50 of them, each within 2%', async () => {
  const file = createRequire(import.meta.url).resolve('@iconify-json/fluent-emoji-flat/icons.json');
  // The set's own form, which its package describes.
  const set = JSON.parse(readFileSync(file, 'utf8')) as { icons: Record<string, { body: string }> };
  const bodies = Object.values(set.icons).filter((_, i) => i % 62 === 0);
  const paths = bodies.flatMap(({ body }) => body.match(/ d="[^"]+"/g) ?? []).map((d) => `<path${d}/>`);
  expect(paths.length).toBeGreaterThan(300);
  const wrong: string[] = [];
  for (const path of paths.slice(0, 300)) {
    const area = await painted(path);
    if (Math.abs(counted(path) - area) > 0.02 * area + 0.03) wrong.push(`${path} ${counted(path)} ${area}`);
  }
  expect(wrong).toEqual([]);
});
