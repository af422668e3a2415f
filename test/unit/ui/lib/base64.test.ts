import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBase64, encodeBase64 } from '../../../../ui/lib/base64.ts';
import { dataUrl } from '../../../../ui/lib/data-url.ts';

describe('base64', () => {
  test('gives back every byte', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
        expect(decodeBase64(encodeBase64(bytes))).toEqual(bytes);
      }),
    );
  });

  test('is what Node calls base64', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
        expect(encodeBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      }),
    );
  });

  test.each(['A', 'AB', 'ABC', 'A===', 'AB=A', 'ABC%', 'ABCD\n', 'AB-_', '<html></html>'])(
    'refuses %j instead of skipping what it does not know',
    (text) => {
      expect(decodeBase64(text)).toBeNull();
    },
  );

  test('encodes only the part of a buffer that a view shows', () => {
    const whole = new Uint8Array([1, 2, 3, 4]);
    expect(encodeBase64(whole.subarray(1, 3))).toBe(encodeBase64(new Uint8Array([2, 3])));
  });
});

describe('dataUrl', () => {
  test('names the type and carries the bytes', () => {
    expect(dataUrl('image/png', new Uint8Array([0, 255]))).toBe('data:image/png;base64,AP8=');
  });
});
