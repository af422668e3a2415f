import type { Page } from 'playwright-core';
import { median } from './table.ts';

/** A photograph of 4,096 × 4,096 px cut with an alpha of half its size, against decoding and encoding it alone. */
export async function measureCut(page: Page): Promise<{ ours: number; floor: number }> {
  const rounds = [];
  for (let round = 0; round < 4; round += 1) rounds.push(await page.evaluate(() => window.bench.cut()));
  // The first round makes the pictures and warms the browser's codecs up.
  const measured = rounds.slice(1);
  return { ours: median(measured.map(({ ours }) => ours)), floor: median(measured.map(({ floor }) => floor)) };
}
