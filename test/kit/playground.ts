import type { Browser, Frame, Page } from 'playwright-core';
import { type Playground, servePlayground } from '../playground/serve.ts';
import { errorsOf, launch } from './browser.ts';

export interface PlaygroundSession {
  readonly playground: Playground;
  readonly browser: Browser;
  /** Opens the page fresh. `query` as in its address: command, theme, scenario, select. */
  open(options?: { query?: Record<string, string>; connect?: boolean }): Promise<PlaygroundPage>;
  close(): Promise<void>;
}

export interface PlaygroundPage {
  readonly page: Page;
  /** The plugin's own page in its sandboxed iframe; another one after each `restart`. */
  readonly panel: Frame;
  readonly errors: readonly string[];
  /** Selects layers and starts the plugin again in the same document, with a fresh ledger and no fault. */
  restart(command: string, ...names: string[]): Promise<void>;
  close(): Promise<void>;
}

/** One server and one browser for a test file. */
export async function startPlayground(executablePath: string): Promise<PlaygroundSession> {
  const [playground, browser] = await Promise.all([servePlayground({ latency: () => 150 }), launch(executablePath)]);
  return {
    playground,
    browser,
    open: (options = {}) => openPage({ playground, browser }, options),
    close: async () => {
      await browser.close();
      await playground.close();
    },
  };
}

async function openPage(
  session: { playground: Playground; browser: Browser },
  { query = {}, connect = true }: { query?: Record<string, string>; connect?: boolean },
): Promise<PlaygroundPage> {
  session.playground.recraft.reset();
  const context = await session.browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const errors = errorsOf(page);
  await page.goto(`${session.playground.url}/?${new URLSearchParams(query).toString()}`);
  await page
    .waitForFunction('window.playground !== undefined', undefined, { timeout: 15_000 })
    .catch((error: unknown) => {
      throw new Error(`the playground did not start: ${errors.join('; ')}`, { cause: error });
    });
  let panel = await panelOf(page);
  if (connect) {
    await panel.getByRole('textbox', { name: 'API token' }).fill(session.playground.recraft.token);
    await panel.getByRole('button', { name: 'Connect' }).click();
    await panel.getByRole('tab', { name: 'Create' }).waitFor();
  }
  return {
    page,
    get panel() {
      return panel;
    },
    errors,
    async restart(command, ...names) {
      session.playground.recraft.reset();
      await page.evaluate(
        async ([wanted, chosen]) => {
          window.playground.select(chosen);
          await window.playground.run(wanted);
        },
        [command, names] as const,
      );
      panel = await panelOf(page);
      await panel.getByRole('tab', { selected: true }).waitFor();
    },
    close: () => context.close(),
  };
}

async function panelOf(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('iframe[title="Recraft for Figma"]');
  const frame = await element.contentFrame();
  if (!frame) throw new Error('the plugin window has no frame');
  return frame;
}
