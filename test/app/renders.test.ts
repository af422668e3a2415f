import { writeFile } from 'node:fs/promises';
import pixelmatch from 'pixelmatch';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { INITIAL_PREFERENCES } from '../../plugin/protocol/preferences.ts';
import { openApp, type World } from '../kit/app.ts';
import { CELL, COLUMNS, renderCases } from './render-cases.ts';

const SHARPNESS = 2;

/** The page as the canvas shows it, on white, as PNG. */
async function pageOf({ figma: { document } }: World, rows: number): Promise<Buffer> {
  const [width, height] = [COLUMNS * CELL, rows * CELL];
  const markup = document.svg(document.page().id);
  const size = `viewBox="0 0 ${width} ${height}" width="${width * SHARPNESS}" height="${height * SHARPNESS}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${markup}</svg>`;
  return sharp(Buffer.from(svg), { unlimited: true }).flatten({ background: '#ffffff' }).png().toBuffer();
}

function cellOf(page: Buffer, index: number): Promise<Buffer> {
  const side = CELL * SHARPNESS;
  const [left, top] = [(index % COLUMNS) * side, Math.floor(index / COLUMNS) * side];
  return sharp(page).extract({ left, top, width: side, height: side }).ensureAlpha().raw().toBuffer();
}

/** Before and after side by side, for people: `RENDERS=docs/renders/vectorize.png`. */
async function writeSheet(path: string, before: Buffer, after: Buffer): Promise<void> {
  const { width = 0, height = 0 } = await sharp(before).metadata();
  const sheet = sharp({ create: { width: width * 2 + 40, height, channels: 3, background: '#dddddd' } })
    .composite([
      { input: before, left: 0, top: 0 },
      { input: after, left: width + 40, top: 0 },
    ])
    .png();
  await writeFile(
    path,
    await sharp(await sheet.toBuffer())
      .resize(1_320)
      .png({ palette: true, colors: 128 })
      .toBuffer(),
  );
}

test('twelve real layers look after tracing as they did before', async () => {
  const cases = await renderCases();
  const rows = Math.ceil(cases.length / COLUMNS);
  const world = await openApp({
    command: 'vectorize',
    document: (build) =>
      cases.forEach(({ draw }, i) => draw(build, (i % COLUMNS) * CELL, Math.floor(i / COLUMNS) * CELL)),
  });
  const before = await pageOf(world, rows);
  const layerIds = cases.map(({ name }) => world.figma.document.byName(name).id);
  const tracing = { ...INITIAL_PREFERENCES.tracing, joinColors: true, groupColors: true, specks: 1, askAbove: null };
  await world.app.vectorize({ layerIds, original: 'hide', dropBackground: false, tracing });
  await world.finish();
  expect(world.app.jobs.value.map(({ title, state }) => [title, state.state])).toEqual(
    cases.map(({ name }) => [name, 'done']),
  );
  const after = await pageOf(world, rows);
  const path = process.env['RENDERS'];
  if (path !== undefined) await writeSheet(path, before, after);
  const side = CELL * SHARPNESS;
  const changed = await Promise.all(
    cases.map(async ({ name }, index) => {
      const [one, other] = await Promise.all([cellOf(before, index), cellOf(after, index)]);
      const share = pixelmatch(one, other, undefined, side, side, { threshold: 0.25 }) / side ** 2;
      return [name, share] as const;
    }),
  );
  // Photographs lose what flat colors cannot hold; nothing else does.
  expect(changed.filter(([, share]) => share > 0.06)).toEqual([]);
  world.close();
});
