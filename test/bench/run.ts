import esbuild from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { errorsOf, launch } from '../kit/browser.ts';
import { findChromium } from '../kit/find-chromium.ts';
import { type Playground, servePlayground } from '../playground/serve.ts';
import { recraftSvg } from '../recraft/samples.ts';
import { brandColorsSample } from './brand-colors.ts';
import { measureBatch } from './batch.ts';
import { measureBatchMemory } from './batch-memory.ts';
import { measureCut } from './cut-4k.ts';
import { measureBridge } from './bridge.ts';
import { measureModelSwitch } from './model-switch.ts';
import { measurePaint } from './paint.ts';
import { measureRecolorCalls } from './recolor.ts';
import { measureReplaceCalls } from './replace.ts';
import { type BenchRow, median, print, row } from './table.ts';
import { storedToken } from './stored-token.ts';

const json = process.argv.includes('--json');

async function openBench(browser: Browser, playground: Playground): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
  const errors = errorsOf(page);
  const storage = JSON.stringify(storedToken(playground.recraft.token));
  const bundle = await esbuild.build({
    entryPoints: [new URL('page.ts', import.meta.url).pathname],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    external: ['/assets/*'],
    logLevel: 'error',
  });
  await page.route('**/bench', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><body data-storage='${storage}'><script type="module" src="/bench.js"></script></body></html>`,
    }),
  );
  await page.route('**/bench.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: bundle.outputFiles[0]?.text ?? '' }),
  );
  await page.goto(`${playground.url}/bench`);
  await page.waitForFunction('window.bench !== undefined', undefined, { timeout: 20_000 }).catch((error: unknown) => {
    throw new Error(`the benchmark's page did not start: ${errors.join('; ')}`, { cause: error });
  });
  return page;
}

type Round = Readonly<Record<'ours' | 'floor', number>>;

/** The first rounds warm the engine up. */
function rowOf(name: string, rounds: readonly Round[], limit: number): BenchRow {
  const measured = rounds.slice(2);
  const ours = median(measured.map((round) => round.ours));
  const floor = median(measured.map((round) => round.floor));
  return row(name, { ours, floor, unit: 'ms' }, limit);
}

async function measureSvg(page: Page): Promise<BenchRow> {
  const text = recraftSvg({ paths: 5000, gradients: 20, seed: 1 });
  const rounds = await page.evaluate((svg) => Array.from({ length: 13 }, () => window.bench.svg(svg)), text);
  return rowOf('svg-clean-5k', rounds, 2);
}

async function measureRecolorSvg(page: Page): Promise<BenchRow> {
  const rounds = await page.evaluate(
    ({ svg, palette }) => Array.from({ length: 13 }, () => window.bench.recolor(svg, palette)),
    brandColorsSample(),
  );
  return rowOf('recolor-svg-5k', rounds, 2);
}

const playground = await servePlayground({ latency: () => 0 });
const browser = await launch(await findChromium());
try {
  const page = await openBench(browser, playground);
  const { paint, ready } = await measurePaint(page);
  const rows = [
    row('first-paint', { ...paint, unit: 'ms' }, 2),
    row('ready', { ...ready, unit: 'ms' }, 4),
    row('model-switch', { ...(await measureModelSwitch()), unit: 'ms' }, 3),
    await measureSvg(page),
    await measureRecolorSvg(page),
    row('recolor-calls', { ...(await measureRecolorCalls()), unit: 'calls a layer' }, 1.5),
    row('replace-calls', { ...(await measureReplaceCalls()), unit: 'calls a layer' }, 2),
    row('cut-4k', { ...(await measureCut(page)), unit: 'ms' }, 1.5),
    row('batch-100', { ...(await measureBatch()), unit: 'ms' }, 1.05),
    row('batch-memory', { ...(await measureBatchMemory()), unit: 'bytes' }, 2),
    row('bridge-bytes', { ...(await measureBridge()), unit: 'bytes' }, 1.02),
  ];
  process.stdout.write(`${print(rows, json)}\n`);
  if (rows.some((each) => !(each.ratio <= each.limit))) process.exitCode = 1;
} finally {
  await browser.close();
  await playground.close();
}
