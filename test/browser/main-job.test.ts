import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type PlaygroundPage, type PlaygroundSession, startPlayground } from '../kit/playground.ts';
import { documentOf, find, ledgerOf, unitsOf } from './document.ts';

let session: PlaygroundSession;

beforeAll(async () => {
  session = await startPlayground(inject('chromium'));
});

afterAll(() => session.close());

async function select(opened: PlaygroundPage, ...names: string[]): Promise<void> {
  await opened.page.evaluate((chosen) => window.playground.select(chosen), names);
}

describe('the main job in the playground', () => {
  test('the first run asks for the token, and connecting leads to a focused prompt', async () => {
    const opened = await session.open();
    await expect
      .poll(() => opened.panel.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('Prompt');
    expect(await unitsOf(opened)).toBe(0);
    expect(opened.errors.filter(isOurs)).toEqual([]);
    await opened.close();
  });

  test('six vectors land in an auto-layout frame, in order, for 480 units', async () => {
    const opened = await session.open();
    const { panel } = opened;
    await select(opened, 'Icons');
    await panel.getByRole('textbox', { name: 'Prompt' }).fill('a red fox in autumn leaves');
    await panel.getByRole('radio', { name: 'Vector', exact: true }).click();
    await panel.getByRole('radio', { name: '6', exact: true }).click();
    await panel.getByRole('button', { name: /^Generate, 480 units/ }).click();
    await expect.poll(async () => find(await documentOf(opened), 'Icons').children.length, { timeout: 20_000 }).toBe(6);
    const { children } = find(await documentOf(opened), 'Icons');
    expect(children.every((child) => child.type === 'FRAME' && child.children.length > 1)).toBe(true);
    const places = children.map((child) => `${Math.round(child.y)}:${Math.round(child.x)}`);
    expect(new Set(places).size).toBe(6);
    expect(await unitsOf(opened)).toBe(480);
    expect((await ledgerOf(opened)).filter((entry) => entry.units > 0)).toHaveLength(6);
    expect(opened.errors.filter(isOurs)).toEqual([]);
    await opened.close();
  });

  test('a photograph is vectorized: the result stands in its place and the original is hidden', async () => {
    const opened = await session.open({ query: { command: 'vectorize', select: 'Boats' } });
    const before = find(await documentOf(opened), 'Boats');
    await opened.panel.getByRole('button', { name: /^Vectorize/ }).click();
    await expect.poll(async () => find(await documentOf(opened), before.id).visible, { timeout: 20_000 }).toBe(false);
    const page = await documentOf(opened);
    const at = page.children.findIndex((node) => node.id === before.id);
    const result = page.children[at + 1];
    expect(result).toMatchObject({ type: 'FRAME', name: 'Boats', x: before.x, y: before.y });
    expect(result?.width).toBeCloseTo(before.width, 2);
    expect(result?.height).toBeCloseTo(before.height, 2);
    expect(await unitsOf(opened)).toBe(10);
    await opened.page.evaluate(() => window.playground.undo());
    const undone = await documentOf(opened);
    expect(undone.children).toHaveLength(page.children.length - 1);
    expect(find(undone, before.id).visible).toBe(true);
    await opened.close();
  });

  test('a background is removed in a cropped, rotated fill beside a second fill: only the picture changes', async () => {
    const opened = await session.open({ query: { command: 'background', select: 'Acanthus cropped' } });
    const before = find(await documentOf(opened), 'Acanthus cropped');
    await opened.panel.getByRole('button', { name: /^Remove background/ }).click();
    const hash = async () => JSON.stringify(find(await documentOf(opened), before.id).fills);
    await expect.poll(hash, { timeout: 20_000 }).not.toBe(JSON.stringify(before.fills));
    const after = find(await documentOf(opened), before.id);
    const without = (fills: unknown) =>
      JSON.parse(JSON.stringify(fills).replaceAll(/"imageHash":"[0-9a-f]+"/g, '"imageHash":""')) as unknown;
    expect(without(after.fills)).toEqual(without(before.fills));
    expect({ ...after, fills: null }).toEqual({ ...before, fills: null });
    expect(await unitsOf(opened)).toBe(10);
    await opened.close();
  });
});

/** A call that Recraft puts off for its limit is sent again, and the browser writes that down as an error of its own. */
function isOurs(error: string): boolean {
  return !error.includes('429');
}
