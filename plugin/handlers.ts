import type { Command, Opening, PluginFunctions } from './protocol/contract.ts';
import { buildImage, buildVector, marked } from './nodes/build.ts';
import { captureLayers } from './nodes/capture.ts';
import { exportPixels } from './nodes/export.ts';
import { findJob } from './nodes/find-job.ts';
import { insertResult } from './nodes/insert.ts';
import { replaceLayer } from './nodes/replace.ts';
import { revealLayer } from './nodes/reveal.ts';
import { createRows } from './nodes/rows.ts';
import type { Scratch } from './nodes/scratch.ts';
import { captureSpot } from './nodes/spot.ts';
import { swapFill } from './nodes/swap-fill.ts';
import { thumbnailOf } from './nodes/thumbnail.ts';
import { takeTurns } from './nodes/turns.ts';
import { readSelection } from './selection/read.ts';
import type { PictureSizes } from './selection/read.ts';
import { topmostImage } from './selection/topmost-image.ts';
import { createEntries } from './storage/entries.ts';
import { preferencesProperty } from './storage/preferences.ts';
import { read, remove, write } from './storage/property.ts';
import { tokenProperty } from './storage/token.ts';
import { clampSize, windowSizeProperty } from './storage/window-size.ts';

/** What the handlers share with `main.ts`. */
export interface Shared {
  readonly command: Command;
  readonly scratch: Scratch;
  readonly sizeOf: PictureSizes;
}

/** Everything the panel may ask, a line each. Arguments were parsed, and what is thrown becomes a failure, in the channel. */
export function createHandlers({ command, scratch, sizeOf }: Shared): PluginFunctions {
  const turns = takeTurns();
  const rows = createRows();
  const entries = createEntries(takeTurns());
  const exporting = { turns, scratch, findImage: topmostImage };
  return {
    'app.open': () => open(command, sizeOf),
    'token.save': (token) => write(tokenProperty, token),
    'token.remove': () => remove(tokenProperty),
    'preferences.save': (preferences) => write(preferencesProperty, preferences),
    'window.resize': ({ remember, ...size }) => resize(clampSize(size), remember),
    'link.open': openLink,
    'layer.thumbnail': thumbnailOf,
    'layer.capture': captureLayers,
    'layer.export': (request) => exportPixels(request, exporting),
    'spot.capture': (request) => captureSpot(request, rows),
    'result.insertVector': ({ svg, ...result }) =>
      turns(() => insertResult(result, marked(buildVector(svg), result), rows)),
    'result.insertImage': ({ bytes, ...result }) =>
      turns(() => insertResult(result, marked(buildImage(bytes), result), rows)),
    'result.replaceWithVector': ({ svg, ...result }) =>
      turns(() => replaceLayer(result, marked(buildVector(svg), result))),
    'result.replaceWithImage': ({ bytes, ...result }) =>
      turns(() => replaceLayer(result, marked(buildImage(bytes), result))),
    'result.swapFill': (swap) => turns(() => swapFill(swap)),
    'node.reveal': revealLayer,
    'node.find': (jobId) => findJob(jobId, turns),
    'entries.list': entries.list,
    'entries.save': entries.save,
    'entries.keep': entries.keep,
    'entries.asset': entries.asset,
    'entries.remove': entries.remove,
  };
}

async function open(command: Command, sizeOf: PictureSizes): Promise<Opening> {
  const [token, preferences, size, selection] = await Promise.all([
    read(tokenProperty),
    read(preferencesProperty),
    read(windowSizeProperty),
    readSelection(sizeOf),
  ]);
  const stored = { [tokenProperty.key]: token, [preferencesProperty.key]: preferences, [windowSizeProperty.key]: size };
  const unreadable = Object.keys(stored).filter((key) => stored[key]?.unreadable);
  return { command, token: token.value, preferences: preferences.value, selection, unreadable };
}

function openLink(url: string): Promise<void> {
  figma.openExternal(url);
  return Promise.resolve();
}

async function resize(size: { width: number; height: number }, remember: boolean): Promise<void> {
  figma.ui.resize(size.width, size.height);
  if (remember) await write(windowSizeProperty, size);
}
