import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type PlaygroundPage, type PlaygroundSession, startPlayground } from '../kit/playground.ts';
import { violationsIn } from './axe.ts';

let session: PlaygroundSession;

beforeAll(async () => {
  session = await startPlayground(inject('chromium'));
});

afterAll(() => session.close());

const SCREENS: Readonly<Record<string, (opened: PlaygroundPage) => Promise<void>>> = {
  Create: (opened) => opened.panel.getByRole('tab', { name: 'Create' }).click(),
  'Create with its model menu open': (opened) => opened.panel.getByRole('button', { name: /^Model/ }).click(),
  Vectorize: (opened) => opened.panel.getByRole('tab', { name: 'Vectorize' }).click(),
  Background: (opened) => opened.panel.getByRole('tab', { name: 'Background' }).click(),
  Work: (opened) => opened.panel.getByRole('button', { name: /^Work/ }).click(),
  History: async (opened) => {
    await opened.panel.getByRole('button', { name: /^Work/ }).click();
    await opened.panel.getByRole('radio', { name: 'History' }).click();
  },
  'Brand colors': async ({ panel }) => {
    await panel.getByRole('tab', { name: 'Create' }).click();
    await panel.getByRole('button', { name: /^Choose colors/ }).click();
  },
  'Recolor selection': async ({ panel }) => {
    await panel.getByRole('button', { name: 'More', exact: true }).click();
    await panel.getByRole('menuitem', { name: 'Recolor selection' }).click();
    await panel.getByRole('button', { name: 'Copy the report' }).waitFor();
  },
  Styles: async ({ panel }) => {
    await panel.getByRole('button', { name: 'More', exact: true }).click();
    await panel.getByRole('menuitem', { name: 'Styles' }).click();
    await panel.getByRole('button', { name: /^Make style/ }).click();
    // Away from the button, whose hover is a pair of Figma's own colors that is not on the list.
    await panel.getByRole('heading', { name: 'Styles', exact: true }).hover();
    await panel.getByRole('grid', { name: 'Your styles' }).waitFor();
  },
  'Create with its styles open': async ({ panel }) => {
    await panel.getByRole('tab', { name: 'Create' }).click();
    await panel.getByRole('button', { name: /^Style: / }).click();
    await panel.getByRole('listbox', { name: 'Style' }).waitFor();
  },
  Account: (opened) => opened.panel.getByRole('button', { name: /^Account/ }).click(),
};

describe.each(['light', 'dark'])('axe finds nothing in the %s theme', (theme) => {
  let opened: PlaygroundPage;

  beforeAll(async () => {
    opened = await session.open({ query: { theme, select: 'Boats,Old cover,Acanthus' } });
  });

  afterAll(() => opened.close());

  test.each(Object.keys(SCREENS))('on %s', async (name) => {
    await SCREENS[name]?.(opened);
    expect(await violationsIn(opened)).toEqual([]);
    await opened.page.keyboard.press('Escape');
  });

  test('on the first run', async () => {
    const first = await session.open({ query: { theme }, connect: false });
    await first.panel.getByRole('heading', { level: 1 }).waitFor();
    expect(await violationsIn(first)).toEqual([]);
    await first.close();
  });
});
