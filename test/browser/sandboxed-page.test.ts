import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type PlaygroundPage, type PlaygroundSession, startPlayground } from '../kit/playground.ts';

let session: PlaygroundSession;
let opened: PlaygroundPage;

beforeAll(async () => {
  session = await startPlayground(inject('chromium'));
  opened = await session.open({ connect: false });
});

afterAll(() => session.close());

/** What an expression answers inside the panel's page, or the name of the error that it throws. */
function inPanel(expression: string): Promise<unknown> {
  return opened.panel.evaluate(
    `(async () => { try { return await (${expression}); } catch (error) { return error.name; } })()`,
  );
}

describe('the panel’s page is as poor as in Figma (fact sheet 3)', () => {
  test.each([
    ['its origin is opaque', 'self.origin', 'null'],
    ['it is no secure context', 'isSecureContext', false],
    ['storage throws', 'localStorage.length', 'SecurityError'],
    ['crypto.randomUUID is not there', 'typeof crypto.randomUUID', 'undefined'],
    ['the clipboard is not there', 'typeof navigator.clipboard', 'undefined'],
    ['hosts outside the manifest are refused', `fetch('https://example.com')`, 'TypeError'],
    ['fetch of a data: address is refused', `fetch('data:,x')`, 'TypeError'],
    ['the page around it cannot be read', 'parent.document', 'SecurityError'],
    [
      'workers are refused',
      `new Promise((done, fail) => { new Worker('data:text/javascript,').onerror = () => fail(new Error()); })`,
      'Error',
    ],
  ])('%s', async (_, expression, expected) => {
    expect(await inPanel(expression)).toBe(expected);
  });

  test('pictures of blob: addresses are shown', async () => {
    const picture = `new Promise((done) => {
      const image = new Image();
      image.onload = () => done('shown');
      image.onerror = () => done('refused');
      image.src = URL.createObjectURL(new Blob(['<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'], { type: 'image/svg+xml' }));
    })`;
    expect(await inPanel(picture)).toBe('shown');
  });
});
