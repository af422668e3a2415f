import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { isComplete } from '../../../../ui/lib/complete.ts';
import { sniff } from '../../../../ui/lib/sniff.ts';

const text = (value: string) => new TextEncoder().encode(value);
const dot = () => sharp({ create: { width: 9, height: 7, channels: 4, background: '#c86432' } });
const TYPES = ['png', 'jpeg', 'webp', 'gif'] as const;

async function encoded(type: (typeof TYPES)[number]): Promise<Uint8Array> {
  return new Uint8Array(await dot().toFormat(type).toBuffer());
}

describe('sniff', () => {
  test.each(TYPES)('knows a %s by its first bytes', async (type) => {
    expect(sniff(await encoded(type))).toBe(type);
  });

  test.each([
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    '\uFEFF  <svg>',
    '<?xml version="1.0"?>\n<!-- made by hand -->\n<svg width="1">',
    '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"><svg>',
    '<!DOCTYPE svg [<!ENTITY a "b">]><svg>',
    '<s:svg xmlns:s="http://www.w3.org/2000/svg"/>',
  ])('knows SVG by its first element: %j', (value) => {
    expect(sniff(text(value))).toBe('svg');
  });

  test.each([
    '',
    'hello',
    '{"credits":80}',
    '<html><body><svg></svg></body></html>',
    '<!DOCTYPE html><svg>',
    '<svgfont>',
    'RIFF1234WAVE',
  ])('takes %j for no picture', (value) => {
    expect(sniff(text(value))).toBe('unknown');
  });

  test('is not deceived by bytes that end within a signature', () => {
    expect(sniff(new Uint8Array([0x89, 0x50, 0x4e]))).toBe('unknown');
  });
});

describe('isComplete', () => {
  test.each(TYPES)('accepts a whole %s and notices every cut', async (type) => {
    const bytes = await encoded(type);
    expect(isComplete(type, bytes)).toBe(true);
    for (let end = 12; end < bytes.length; end++) expect(isComplete(type, bytes.subarray(0, end))).toBe(false);
  });

  test('accepts bytes that a camera or an encoder has put after the end', async () => {
    const png = await encoded('png');
    expect(isComplete('png', new Uint8Array([...png, 1, 2, 3]))).toBe(true);
    expect(isComplete('jpeg', new Uint8Array([...(await encoded('jpeg')), 0, 0]))).toBe(true);
  });

  test('does not run in circles on a chunk without a length', () => {
    expect(isComplete('png', new Uint8Array(64))).toBe(false);
  });
});
