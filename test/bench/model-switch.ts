import esbuild from 'esbuild';
import { findChromium } from '../kit/find-chromium.ts';
import { startPlayground } from '../kit/playground.ts';
import type {} from './model-switch-page.ts';
import { median } from './table.ts';

const ROUNDS = 48;
/** The first rounds warm the engine up. */
const WARM = 8;
/** Models that take nothing alike, so that most of the screen changes. */
const MODELS = ['V3', 'V4.1'];

/**
 * What the panel works from the click on another model to the repaint, against an empty state change of the same screen: a click on the ratio
 * that is chosen already, after which the same screen is painted again.
 */
export async function measureModelSwitch(): Promise<{ ours: number; floor: number }> {
  const session = await startPlayground(await findChromium());
  try {
    const { panel } = await session.open({ query: { command: 'create', select: 'Hero' } });
    await panel.getByRole('textbox', { name: 'Prompt', exact: true }).fill('A tent under tall pines');
    await panel.getByRole('button', { name: 'More options' }).click();
    await panel.evaluate(await pageScript());
    const rounds = await panel.evaluate(([count, models]) => window.switchModels(count, models), [
      ROUNDS,
      MODELS,
    ] as const);
    const warm = rounds.slice(WARM);
    return { ours: median(warm.map(({ ours }) => ours)), floor: median(warm.map(({ floor }) => floor)) };
  } finally {
    await session.close();
  }
}

async function pageScript(): Promise<string> {
  const { outputFiles } = await esbuild.build({
    entryPoints: [new URL('model-switch-page.ts', import.meta.url).pathname],
    bundle: true,
    write: false,
    format: 'iife',
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}
