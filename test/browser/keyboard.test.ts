import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type PlaygroundSession, startPlayground } from '../kit/playground.ts';
import { documentOf, find, unitsOf } from './document.ts';

let session: PlaygroundSession;

beforeAll(async () => {
  session = await startPlayground(inject('chromium'));
});

afterAll(() => session.close());

describe('the panel by keyboard alone', () => {
  test('a prompt typed on opening is generated with Ctrl+Enter', async () => {
    const opened = await session.open({ query: { select: 'Icons' } });
    await opened.page.keyboard.type('an owl');
    await opened.page.keyboard.press('Enter');
    expect(await opened.panel.getByRole('textbox', { name: 'Prompt' }).inputValue()).toBe('an owl\n');
    expect(await unitsOf(opened)).toBe(0);
    await opened.page.keyboard.press('Control+Enter');
    await expect
      .poll(async () => find(await documentOf(opened), 'Icons').children.length, { timeout: 20_000 })
      .toBeGreaterThan(0);
    await opened.close();
  });

  test('tabs are one stop: arrows move, Home and End go to the ends, nothing is spent', async () => {
    const opened = await session.open();
    const { panel, page } = opened;
    await panel.getByRole('tab', { name: 'Create' }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await panel.getByRole('tab', { name: 'Vectorize' }).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('End');
    expect(await panel.getByRole('tab', { name: 'Background' }).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Home');
    expect(await panel.getByRole('tab', { name: 'Create' }).getAttribute('aria-selected')).toBe('true');
    expect(await unitsOf(opened)).toBe(0);
    await opened.close();
  });

  test('the model menu opens on its checked item, letters jump, Escape gives the focus back', async () => {
    const opened = await session.open();
    const { panel, page } = opened;
    const trigger = panel.getByRole('button', { name: /^Model/ });
    await trigger.focus();
    await page.keyboard.press('Enter');
    await panel.getByRole('listbox').waitFor();
    await page.keyboard.press('Escape');
    await panel.getByRole('listbox').waitFor({ state: 'detached' });
    expect(await trigger.evaluate((element) => element === document.activeElement)).toBe(true);
    await opened.close();
  });
});
