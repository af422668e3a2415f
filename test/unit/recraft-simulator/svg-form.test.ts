import { describe, expect, test } from 'vitest';
import { recraftSvg } from '../../recraft/samples.ts';
import { openClient, svgOf } from './client.ts';

const FILL_FIRST = /^<path transform="translate\(0,0\)" fill="[^"]+" d="[^"]+"\/>$/;
const D_FIRST = /^<path d="[^"]+" fill="[^"]+" transform="translate\(0,0\)"><\/path>$/;

async function drawings(count: number, fields: Record<string, unknown> = {}): Promise<string[]> {
  const { generate, clock } = await openClient({ units: 100_000 });
  const svgs: string[] = [];
  for (let seed = 0; seed < count; seed++) {
    svgs.push(svgOf(await generate({ random_seed: seed, ...fields })));
    await clock.advance(1_000);
  }
  return svgs;
}

describe('a drawing in Recraft’s form', () => {
  test('has a viewBox with a long side of 2048, its pixels as size, and is stretched into it', async () => {
    const [svg = ''] = await drawings(1, { size: '3:2' });
    expect(svg).toMatch(
      /^<svg version="1\.1" xmlns="http:\/\/www\.w3\.org\/2000\/svg" xmlns:c2pa="http:\/\/c2pa\.org\/manifest" style="display: block;" viewBox="0 0 2048 1331" width="1280" height="832" preserveAspectRatio="none">\n/,
    );
  });

  test('carries a C2PA block of some kilobytes as its first child', async () => {
    const [svg = ''] = await drawings(1);
    const [, base64 = ''] =
      /^<svg[^>]*>\n<metadata><c2pa:manifest>([^<]*)<\/c2pa:manifest><\/metadata>/.exec(svg) ?? [];
    const bytes = Buffer.from(base64, 'base64');
    expect(bytes.length).toBeGreaterThan(4_000);
    expect(bytes.toString('latin1', 4, 8)).toBe('jumb');
  });

  test('begins with a full-canvas path that is near white and not white', async () => {
    for (const svg of await drawings(6)) {
      const [path = ''] = /<path[^>]*>/.exec(svg) ?? [];
      expect(path).toContain('d="M 0 0 L 2048 0 L 2048 2048 L 0 2048 L 0 0 z"');
      const channels = (/rgb\((\d+),(\d+),(\d+)\)/.exec(path) ?? []).slice(1).map(Number);
      expect(channels).toHaveLength(3);
      expect(Math.min(...channels)).toBeGreaterThan(240);
      expect(Math.min(...channels)).toBeLessThan(255);
    }
  });

  test('is written in both ways that occur, one a file', async () => {
    const seen = new Set<string>();
    for (const svg of await drawings(24)) {
      const paths = svg.split('\n').filter((line) => line.startsWith('<path'));
      const fillFirst = paths.every((line) => FILL_FIRST.test(line));
      expect(fillFirst || paths.every((line) => D_FIRST.test(line))).toBe(true);
      seen.add(fillFirst ? 'fill first' : 'd first');
    }
    expect([...seen].sort()).toEqual(['d first', 'fill first']);
  });

  test('has nothing but flat paths of absolute commands, plain colors and now and then a gradient', async () => {
    const svgs = await drawings(24);
    for (const svg of svgs) {
      const tags = new Set([...svg.matchAll(/<(\w[\w:]*)/g)].map(([, tag]) => tag));
      tags.delete('defs');
      tags.delete('linearGradient');
      tags.delete('stop');
      expect([...tags].sort()).toEqual(['c2pa:manifest', 'metadata', 'path', 'svg']);
      for (const [, d] of svg.matchAll(/ d="([^"]*)"/g)) expect(d).toMatch(/^M [MLCz\d. -]+ z$/);
      for (const [, fill] of svg.matchAll(/ fill="([^"]*)"/g)) {
        expect(fill).toMatch(/^(rgb\(\d+,\d+,\d+\)|url\(#Gradient\d+\))$/);
      }
    }
    const shaded = svgs.filter((svg) => svg.includes('fill="url(#Gradient1)"'));
    expect(shaded.length).toBeGreaterThan(0);
    expect(shaded.length).toBeLessThan(svgs.length);
    expect(shaded[0]).toMatch(/<linearGradient id="Gradient1" gradientUnits="userSpaceOnUse" x1="[\d.]+"/);
  });
});

describe('the samples for other tests', () => {
  test('have as many paths and gradients as asked for, the background path first', () => {
    const svg = recraftSvg({ paths: 300, gradients: 5, seed: 3 });
    expect(svg.match(/<path/g)).toHaveLength(300);
    expect(svg.match(/<linearGradient/g)).toHaveLength(5);
    expect(svg.match(/fill="url\(#Gradient\d\)"/g)).toHaveLength(5);
    expect(svg).toContain('<c2pa:manifest>');
    expect(/<path[^>]*>/.exec(svg)?.[0]).toContain('M 0 0 L 2048 0');
  });

  test('are the same for the same seed, and others for another', () => {
    expect(recraftSvg({ paths: 20, seed: 1 })).toBe(recraftSvg({ paths: 20, seed: 1 }));
    expect(recraftSvg({ paths: 20, seed: 1 })).not.toBe(recraftSvg({ paths: 20, seed: 2 }));
  });
});
