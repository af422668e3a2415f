import type { Command, Opening, PluginFunctions } from './protocol/contract.ts';
import type { PaletteFunctions } from './protocol/palette.ts';
import { buildImage, buildVector, marked, painted } from './nodes/build.ts';
import { captureLayers } from './nodes/capture.ts';
import { exportPixels } from './nodes/export.ts';
import { imageBytes } from './nodes/image-bytes.ts';
import { findJob } from './nodes/find-job.ts';
import { insertResult } from './nodes/insert.ts';
import { replaceLayer } from './nodes/replace.ts';
import { findLayer } from './nodes/resolve.ts';
import { revealLayer } from './nodes/reveal.ts';
import { createRows } from './nodes/rows.ts';
import type { Scratch } from './nodes/scratch.ts';
import { removePrompts } from './nodes/remove-prompts.ts';
import { captureSpot } from './nodes/spot.ts';
import { swapFill } from './nodes/swap-fill.ts';
import { thumbnailOf } from './nodes/thumbnail.ts';
import { takeTurns } from './nodes/turns.ts';
import type { Turns } from './nodes/turns.ts';
import { bindResult } from './palette/bind-result.ts';
import { checkPalette, listSources } from './palette/check.ts';
import { listLibraries, listLibraryNames, readLibrary } from './palette/libraries.ts';
import type { Clock } from './palette/pace.ts';
import { createRecolor } from './palette/recolor.ts';
import { readStyles } from './palette/styles.ts';
import { readVariables } from './palette/variables.ts';
import { readSelection } from './selection/read.ts';
import type { PictureSizes } from './selection/read.ts';
import { topmostImage } from './selection/topmost-image.ts';
import { createEntries } from './storage/entries.ts';
import { createPalettes } from './storage/palettes.ts';
import { preferencesProperty } from './storage/preferences.ts';
import { read, remove, write } from './storage/property.ts';
import { tokenProperty } from './storage/token.ts';
import { clampSize, windowSizeProperty } from './storage/window-size.ts';

/** What the handlers share with `main.ts`. */
export interface Shared {
  readonly command: Command;
  readonly scratch: Scratch;
  readonly sizeOf: PictureSizes;
  /** Told how many paid results would be lost by closing now. */
  readonly unsaved: (count: number) => void;
  readonly clock: Clock;
}

/** Everything the panel may ask, a line each. Arguments were parsed, and what is thrown becomes a failure, in the channel. */
export function createHandlers({ command, scratch, sizeOf, unsaved, clock }: Shared): PluginFunctions {
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
    'result.insertVector': ({ svg, binding, ...result }) =>
      turns(() =>
        bindResult(binding, ({ paint, finish }) =>
          insertResult(result, marked(painted(buildVector(svg), paint), result), rows, finish),
        ),
      ),
    'result.insertImage': ({ bytes, ...result }) =>
      turns(() => insertResult(result, marked(buildImage(bytes), result), rows)),
    'result.replaceWithVector': ({ svg, binding, ...result }) =>
      turns(() =>
        bindResult(binding, ({ paint, finish }) =>
          replaceLayer(result, marked(painted(buildVector(svg), paint), result), finish),
        ),
      ),
    'result.replaceWithImage': ({ bytes, ...result }) =>
      turns(() => replaceLayer(result, marked(buildImage(bytes), result))),
    'result.swapFill': (swap) => turns(() => swapFill(swap)),
    'node.reveal': revealLayer,
    'node.find': (jobId) => findJob(jobId, turns),
    'prompts.remove': () => turns(removePrompts),
    'image.bytes': imageBytes,
    'app.unsaved': (count) => {
      unsaved(count);
      return Promise.resolve();
    },
    'entries.list': entries.list,
    'entries.save': entries.save,
    'entries.keep': entries.keep,
    'entries.asset': entries.asset,
    'entries.remove': entries.remove,
    ...paletteHandlers({ turns, clock }),
  };
}

/** Everything that the panel may ask about colors. */
function paletteHandlers({ turns, clock }: { turns: Turns; clock: Clock }): PaletteFunctions {
  const palettes = createPalettes(turns);
  const recolor = createRecolor({ turns, findLayer, clock });
  return {
    'palette.sources': listSources,
    'palette.readVariables': readVariables,
    'palette.readStyles': readStyles,
    'palette.libraries': listLibraries,
    'palette.libraryNames': listLibraryNames,
    'palette.readLibrary': (request) => turns(() => readLibrary(request)),
    'palette.readSelection': recolor.readSelection,
    'palette.listSaved': palettes.list,
    'palette.save': palettes.save,
    'palette.remove': palettes.remove,
    'palette.check': checkPalette,
    'recolor.read': recolor.read,
    'recolor.apply': recolor.apply,
    'recolor.cancel': recolor.cancel,
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
