import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { type PlaygroundPage, type PlaygroundSession, startPlayground } from '../kit/playground.ts';
import { documentOf, ledgerOf, unitsOf } from './document.ts';

let session: PlaygroundSession;

beforeAll(async () => {
  session = await startPlayground(inject('chromium'));
});

afterAll(() => session.close());

async function generate(opened: PlaygroundPage): Promise<void> {
  await opened.panel.getByRole('textbox', { name: 'Prompt' }).fill('a tent by a lake');
  await opened.panel.getByRole('radio', { name: '1', exact: true }).click();
  await opened.panel.getByRole('button', { name: /^Generate/ }).click();
}

async function words(opened: PlaygroundPage): Promise<string> {
  return (await opened.panel.locator('body').innerText()).replaceAll(/\s+/g, ' ');
}

async function choose(opened: PlaygroundPage, scenario: string): Promise<void> {
  await opened.page.evaluate((name) => window.playground.scenario(name), scenario);
}

describe('connecting', () => {
  test.each([
    ['ok', 'wrong', /doesn’t know this token/i],
    ['no-cors', 'simulated-recraft-token', /refuses this plugin/i],
  ])('in scenario %s, the token %s reads in its own words', async (scenario, token, expected) => {
    const opened = await session.open({ connect: false, query: { scenario } });
    await opened.panel.getByRole('textbox', { name: 'API token' }).fill(token);
    await opened.panel.getByRole('button', { name: 'Connect' }).click();
    await expect.poll(() => words(opened)).toMatch(expected);
    await opened.close();
  });
});

describe('after the click, in the real page behind the real policy', () => {
  let opened: PlaygroundPage;
  let before: number;

  beforeAll(async () => {
    opened = await session.open();
  });

  beforeEach(async () => {
    await opened.restart('create');
    before = (await documentOf(opened)).children.length;
  });

  afterAll(() => opened.close());

  test.each([
    ['no-units', /units/i],
    ['server-json', /failed/i],
    ['server-text', /may have been charged/i],
    ['cut', /may have been charged/i],
    ['html', /may have been charged/i],
    ['not-svg', /charged/i],
    ['hostile-svg', /drawing|SVG/i],
  ])('%s leaves the canvas as it was and says what happened', async (scenario, expected) => {
    await choose(opened, scenario);
    await generate(opened);
    await opened.panel.getByRole('button', { name: /^Work/ }).click();
    await expect.poll(() => words(opened), { timeout: 15_000 }).toMatch(expected);
    expect((await documentOf(opened)).children.length).toBe(before);
  });

  test.each(['webp', 'rate-limit-once'])('%s still ends in a result', async (scenario) => {
    await choose(opened, scenario);
    if (scenario === 'webp') await opened.panel.getByRole('radio', { name: 'Image' }).click();
    await generate(opened);
    await expect.poll(async () => (await documentOf(opened)).children.length, { timeout: 20_000 }).toBe(before + 1);
    expect(await unitsOf(opened)).toBeGreaterThan(0);
  });

  // Chromium sends a request again by itself when a reused connection dies before the first byte of an answer, a POST too; no page can forbid it.
  test('a cut connection that the browser itself tried again is told by what the balance fell', async () => {
    await opened.panel.getByRole('textbox', { name: 'Prompt' }).fill('an owl');
    await opened.panel.getByRole('radio', { name: '3', exact: true }).click();
    await opened.panel.getByRole('button', { name: /^Generate/ }).click();
    await expect.poll(async () => (await documentOf(opened)).children.length, { timeout: 20_000 }).toBe(before + 3);
    await choose(opened, 'cut');
    await generate(opened);
    await opened.panel.getByRole('button', { name: /^Work/ }).click();
    await expect.poll(() => words(opened), { timeout: 15_000 }).toMatch(/the balance fell by/i);
    const lost = (await ledgerOf(opened))
      .filter(({ status }) => status === 0)
      .reduce((sum, { units }) => sum + units, 0);
    expect(await words(opened)).toContain(`The balance fell by ${lost} units since.`);
  });

  test('a token refused meanwhile leads back to the token, in words', async () => {
    await choose(opened, 'unauthorized');
    await generate(opened);
    await opened.panel.getByRole('textbox', { name: 'API token' }).waitFor();
    expect(await words(opened)).toMatch(/doesn’t know this token/i);
    await choose(opened, 'ok');
    await opened.panel.getByRole('textbox', { name: 'API token' }).fill(session.playground.recraft.token);
    await opened.panel.getByRole('button', { name: 'Connect' }).click();
    await opened.panel.getByRole('tab', { name: 'Create' }).waitFor();
  });
});
