import { describe, expect, test } from 'vitest';
import { fail } from '../../../../plugin/protocol/fault.ts';
import { UnreadableImage } from '../../../../ui/image/codec.ts';
import { PictureTooNarrow } from '../../../../ui/image/limits.ts';
import {
  describeFailure,
  describeRecraftFailure,
  describeThrown,
  type Charge,
} from '../../../../ui/jobs/describe-failure.ts';
import { FAILURES } from '../../../../ui/jobs/failure-words.ts';
import { vendorWords } from '../../../../ui/jobs/vendor-words.ts';
import { SvgProblem } from '../../../../ui/svg/svg-problem.ts';

const nothing: Charge = { kind: 'nothing' };

describe('every failure', () => {
  test.each(Object.entries(FAILURES))('%s has a title, one sentence and words a designer knows', (_code, words) => {
    expect(words.title).toMatch(/^[A-Z][^.]+[^.]$/);
    expect(words.text).toMatch(/^[A-Z].+\.$/);
    expect(words.text.match(/[.!?](\s|$)/g)).toHaveLength(1);
    expect(`${words.title} ${words.text}`).not.toMatch(/endpoint|HTTP|status|null|undefined|exception/i);
  });

  test('has a sentence of its own', () => {
    const sentences = Object.values(FAILURES).map(({ text }) => text);
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  test('never says by itself what it cost: that depends on when it happened', () => {
    for (const { text } of Object.values(FAILURES)) expect(text).not.toMatch(/charged/);
  });
});

describe('what it cost', () => {
  test.each<[Charge, string]>([
    [{ kind: 'free' }, 'Its server reported a fault.'],
    [{ kind: 'nothing' }, 'Its server reported a fault. Nothing was charged.'],
    [{ kind: 'perhaps' }, 'Its server reported a fault. It may have been charged.'],
    [{ kind: 'lost', credits: 1 }, 'Its server reported a fault. 1 unit was charged.'],
    [
      { kind: 'kept', credits: 80 },
      'Its server reported a fault. 80 units were charged; the result waits in the history.',
    ],
  ])('%o is said after the sentence', (charge, text) => {
    expect(describeFailure('server-failed', { charge }).text).toBe(text);
  });

  test('makes the remedy free where the result is kept', () => {
    const charge = { kind: 'kept', credits: 80 } as const;
    expect(describeFailure('placement-refused', { charge }).remedy).toBe('place-again');
    expect(describeFailure('placement-refused', { charge: nothing }).remedy).toBe('try-again');
    expect(describeFailure('svg-malformed', { charge }).remedy).toBe('none');
  });
});

describe('a refusal of Recraft’s', () => {
  test.each([
    ['prompt length should be in [1, 1000]', 'The prompt is empty or longer than this model allows.'],
    ['min image dimension should be no less than 256', 'The picture is smaller than the 256 px that Recraft needs.'],
    ['max image dimension should be no more than 4096', 'The picture is larger than the 4,096 px that Recraft takes.'],
    ['invalid image format: image: unknown format', 'Recraft couldn’t read this picture.'],
    ["Recraft V4 Styles doesn't support 1820x1024 image size", 'This model doesn’t make this ratio.'],
    ['style references are required for model recraftv4_styles', 'This model draws only in a style; choose one first.'],
    ['Number of images must be between 0 and 10', 'A style is made from 1 to 10 pictures.'],
    ["Style 'any' is not a vector style", 'This model doesn’t make this kind of art.'],
    ['Something new happened.', 'Recraft says: “Something new happened”.'],
    ['', 'Recraft gave no reason.'],
  ])('%j reads: %s', (message, words) => {
    expect(vendorWords(message)).toBe(words);
  });

  test.each([
    ['Style not found or not accessible', 'style-gone'],
    ["The requested model 'recraftv4_styles' isn't compatible with the style's model 'recraftv3'", 'style-unfit'],
  ])('%s: another style is to be chosen', (vendor, code) => {
    const failure = describeRecraftFailure({ code: 'rejected', vendor, requestId: null }, nothing);
    expect(failure).toMatchObject({ code, remedy: 'choose-style', detail: vendor });
    expect(failure.text).toMatch(/choose another .*Nothing was charged\.$/);
  });

  test('keeps the vendor’s words and the request id for support', () => {
    const failure = { code: 'rejected', vendor: "Parameter 'n' must be between 1 and 6", requestId: 'r-9' } as const;
    expect(describeRecraftFailure(failure, nothing)).toMatchObject({
      text: "Recraft says: “Parameter 'n' must be between 1 and 6”. Nothing was charged.",
      detail: "Parameter 'n' must be between 1 and 6 · Request r-9",
    });
  });
});

describe('whatever is thrown', () => {
  test.each<[string, unknown, string]>([
    ['a fault of the controller', fail('layer-gone', 'no such layer'), 'layer-gone'],
    ['a channel that was closed', fail('channel-closed', 'closed'), 'channel-closed'],
    ['bytes that are no picture', new UnreadableImage('no'), 'unreadable-picture'],
    ['a picture that no size fits', new PictureTooNarrow('20 × 4000'), 'picture-too-small'],
    ['a drawing that is too heavy', new SvgProblem('svg-too-heavy', '60,000'), 'svg-too-heavy'],
    ['an error with a code of another world', Object.assign(new Error('x'), { code: 'ENOENT' }), 'internal'],
    ['an error whose code is a name of every object', Object.assign(new Error('x'), { code: 'toString' }), 'internal'],
    ['a string', 'boom', 'internal'],
    ['nothing at all', undefined, 'internal'],
  ])('%s becomes its failure', (_title, thrown, code) => {
    expect(describeThrown(thrown, nothing).code).toBe(code);
  });

  test('keeps what was thrown underneath for support', () => {
    expect(describeThrown(fail('internal', 'It broke.', 'in line 7'), nothing).detail).toBe('It broke. in line 7');
    expect(describeThrown('boom', nothing).detail).toBe('boom');
  });
});
