import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { type PlaygroundPage, type PlaygroundSession, startPlayground } from '../kit/playground.ts';
import { violationsIn } from './axe.ts';
import { documentOf, find, unitsOf } from './document.ts';

let session: PlaygroundSession;

beforeAll(async () => {
  session = await startPlayground(inject('chromium'));
});

afterAll(() => session.close());

/** The panel after three results were placed in the frame that stretches around them. */
async function withResults(theme: string): Promise<PlaygroundPage> {
  const opened = await session.open({ query: { select: 'Icons', theme } });
  const { panel, page } = opened;
  await panel.getByRole('radio', { name: '3', exact: true }).click();
  await panel.getByRole('textbox', { name: 'Prompt' }).fill('an owl');
  await page.keyboard.press('Control+Enter');
  await vi.waitFor(async () => expect(await placedIn(opened)).toBe(3), { timeout: 20_000 });
  return opened;
}

async function placedIn(opened: PlaygroundPage): Promise<number> {
  return find(await documentOf(opened), 'Icons').children.length;
}

async function openHistory({ panel, page }: PlaygroundPage): Promise<void> {
  await panel.getByRole('button', { name: /^Work/ }).focus();
  await page.keyboard.press('Enter');
  await panel.getByRole('radio', { name: 'Work' }).focus();
  await page.keyboard.press('ArrowRight');
  await panel.getByRole('option').first().waitFor();
}

function focused({ panel }: PlaygroundPage) {
  return panel.evaluate(() =>
    [...document.querySelectorAll('[role=option]')].indexOf(document.activeElement as Element),
  );
}

describe('the history by keyboard alone', () => {
  test('arrows move in both directions, Enter places again for free, Delete removes and Undo brings back', async () => {
    const opened = await withResults('light');
    const { panel, page } = opened;
    const tiles = panel.getByRole('option');
    await openHistory(opened);
    expect(await tiles.count()).toBe(3);
    await expect.poll(() => panel.locator('[role=option] img').count()).toBe(3);

    await tiles.first().focus();
    await page.keyboard.press('ArrowRight');
    expect(await focused(opened)).toBe(1);
    await page.keyboard.press('ArrowUp');
    expect(await focused(opened)).toBe(1);
    const before = (await documentOf(opened)).children.length;
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await documentOf(opened)).children.length, { timeout: 20_000 }).toBe(before + 1);
    expect(await unitsOf(opened)).toBe(240);

    await page.keyboard.press('Delete');
    await expect.poll(() => tiles.count()).toBe(2);
    expect(await focused(opened)).toBe(1);
    await panel.getByRole('button', { name: 'Undo' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => tiles.count()).toBe(3);
    await expect.poll(() => focused(opened)).toBe(1);
    expect(opened.errors).toEqual([]);
    await opened.close();
  });

  test('down leads to the row below', async () => {
    const opened = await withResults('light');
    const { panel, page } = opened;
    await openHistory(opened);
    // Two columns, so that three tiles stand in two rows.
    await panel.addStyleTag({ content: '.grid.grid { grid-template-columns: 1fr 1fr }' });
    await panel.getByRole('option').first().focus();
    await page.keyboard.press('ArrowDown');
    expect(await focused(opened)).toBe(2);
    await opened.close();
  });
});

describe.each(['light', 'dark'])('axe finds nothing in the %s theme', (theme) => {
  let opened: PlaygroundPage;

  beforeAll(async () => {
    opened = await withResults(theme);
    await opened.page.evaluate(() => window.playground.select(['Icons']));
  });

  afterAll(() => opened.close());

  test('on Work with results', async () => {
    await opened.panel.getByRole('button', { name: /^Work/ }).click();
    expect(await violationsIn(opened)).toEqual([]);
  });

  test('on History with results, their search and their filter', async () => {
    const { panel } = opened;
    await panel.getByRole('radio', { name: 'History' }).click();
    await panel.locator('[role=option] img').first().waitFor();
    expect(await violationsIn(opened)).toEqual([]);
    await panel.getByRole('button', { name: 'Find by prompt' }).click();
    await panel.getByRole('button', { name: /^Filter/ }).click();
    expect(await violationsIn(opened)).toEqual([]);
    await opened.page.keyboard.press('Escape');
  });

  test('on a screen that says how the selected layer was made', async () => {
    const { panel, page } = opened;
    await page.evaluate(() => window.playground.select(['an owl']));
    await panel.getByRole('tab', { name: 'Create' }).click();
    await panel.getByRole('region', { name: 'How this layer was made' }).waitFor();
    expect(await violationsIn(opened)).toEqual([]);
  });
});
