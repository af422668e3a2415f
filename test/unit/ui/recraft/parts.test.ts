import { describe, expect, test } from 'vitest';
import { backoff } from '../../../../ui/recraft/backoff.ts';
import { isSendable, tidyToken } from '../../../../ui/recraft/token.ts';
import { readVendorError, refusal } from '../../../../ui/recraft/vendor-error.ts';

describe('tidyToken', () => {
  test.each([
    ['  abc\n', 'abc'],
    ['ab c\r\nd', 'abcd'],
    ['\u200Babc\uFEFF\u00A0', 'abc'],
    [' \n\t', ''],
  ])('%j becomes %j', (typed, sent) => {
    expect(tidyToken(typed)).toBe(sent);
  });

  test('what no header may hold is found before it is sent', () => {
    expect(isSendable('abc_DEF-123.~=')).toBe(true);
    expect(isSendable('abc…')).toBe(false);
    expect(isSendable('токен')).toBe(false);
    expect(isSendable('')).toBe(false);
  });
});

describe('backoff', () => {
  test('doubles from two seconds and stays at thirty', () => {
    expect([1, 2, 3, 4, 5, 6, 7].map((refusals) => backoff(refusals, 0, Infinity))).toEqual([
      2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000,
    ]);
  });

  test('gives up before it would wait longer than it may', () => {
    expect(backoff(5, 270_000, 300_000)).toBe(30_000);
    expect(backoff(5, 270_001, 300_000)).toBeNull();
  });
});

describe('readVendorError', () => {
  test('reads code and message', () => {
    expect(readVendorError('{"code":"invalid_model","message":"no such model"}')).toEqual({
      json: true,
      code: 'invalid_model',
      message: 'no such model',
    });
  });

  test('reads plain text as it stands', () => {
    expect(readVendorError('request unauthorized\n')).toEqual({
      json: false,
      code: null,
      message: 'request unauthorized',
    });
  });

  test.each(['', '<html><body>502 Bad Gateway</body></html>', '{"code":', '[]', '{}', '"text"'.repeat(100), 'null'])(
    'takes %j for nothing that Recraft said',
    (text) => {
      expect(readVendorError(text).json).toBe(false);
    },
  );

  test('a page of a proxy is no message', () => {
    expect(readVendorError('<html><body>502</body></html>').message).toBeNull();
    expect(readVendorError('word '.repeat(100)).message).toBeNull();
  });
});

describe('refusal', () => {
  const code = (status: number, text: string) => refusal(status, readVendorError(text), null).code;

  test.each([
    [401, 'request unauthorized', 'wrong-token'],
    [400, '{"code":"not_enough_credits","message":"not enough credits"}', 'no-units'],
    [400, '{"code":"insufficient_balance"}', 'no-units'],
    [400, '{"message":"Insufficient API units"}', 'no-units'],
    [402, '', 'no-units'],
    [400, '{"code":"invalid_model","message":"unknown model"}', 'rejected'],
    [400, '{"message":"prompt length should be in [1, 10000]"}', 'rejected'],
    [400, `{"message":"Recraft V4 doesn't support style 'Balance of credits'"}`, 'rejected'],
    [403, '<html>forbidden</html>', 'rejected'],
    [404, '404 page not found', 'rejected'],
    [413, '', 'rejected'],
  ])('%i with %j is %s', (status, text, expected) => {
    expect(code(status, text)).toBe(expected);
  });

  test("keeps Recraft's words and the id of the request for support", () => {
    expect(refusal(400, readVendorError('{"message":" too small "}'), 'req-1')).toEqual({
      code: 'rejected',
      vendor: 'too small',
      requestId: 'req-1',
    });
  });
});
