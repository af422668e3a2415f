import type { Page } from 'playwright-core';
import type { Opened } from './page.ts';
import { median } from './table.ts';

const ROUNDS = 15;
const EMPTY =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"></head><body><textarea></textarea>.</body></html>';

export interface PaintTimes {
  readonly paint: { ours: number; floor: number };
  readonly ready: { ours: number; floor: number };
}

/** Opens the real panel and an empty page in turn, each in a fresh sandboxed `data:` iframe, with a token stored. */
export async function measurePaint(page: Page): Promise<PaintTimes> {
  const ours: Opened[] = [];
  const floor: Opened[] = [];
  for (let round = 0; round < ROUNDS + 2; round += 1) {
    const empty = await page.evaluate((html) => window.bench.open(html), EMPTY);
    const panel = await page.evaluate(() => window.bench.open(null));
    // The first rounds warm the caches of both.
    if (round < 2) continue;
    floor.push(empty);
    ours.push(panel);
  }
  const paint = { ours: median(ours.map((time) => time.paint)), floor: median(floor.map((time) => time.paint)) };
  return { paint, ready: { ours: median(ours.map((time) => time.ready ?? Number.NaN)), floor: paint.floor } };
}
