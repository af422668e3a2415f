import type { Opening, PluginFunctions } from './protocol/contract.ts';
import type { CuttingFunctions } from './protocol/cutting.ts';
import type { LayoutFunctions } from './protocol/layout.ts';
import type { PaletteFunctions } from './protocol/palette.ts';
import { createArtBoxes, type ArtBoxes } from './nodes/art-boxes.ts';
import type { SetFunctions } from './protocol/sets.ts';
import { buildImage, buildVector, importImage, marked, painted } from './nodes/build.ts';
import type { TraceFunctions } from './protocol/trace.ts';
import { captureLayers } from './nodes/capture.ts';
import { exportPixels } from './nodes/export.ts';
import type { Exporting } from './nodes/export.ts';
import { imageBytes } from './nodes/image-bytes.ts';
import { findJob } from './nodes/find-job.ts';
import { insertFill } from './nodes/insert-fill.ts';
import { insertResult } from './nodes/insert.ts';
import { insertSet } from './nodes/insert-set.ts';
import { originalOf } from './nodes/original.ts';
import { redoResult } from './nodes/redo.ts';
import { replaceLayer } from './nodes/replace.ts';
import { findLayer } from './nodes/resolve.ts';
import { revealLayer } from './nodes/reveal.ts';
import { createRows } from './nodes/rows.ts';
import type { Rows } from './nodes/rows.ts';
import type { Scratch } from './nodes/scratch.ts';
import { removePrompts } from './nodes/remove-prompts.ts';
import { maskTarget } from './nodes/mask-target.ts';
import { recut } from './nodes/recut.ts';
import { captureBeside, captureSpot } from './nodes/spot.ts';
import { buildCut, swapFill } from './nodes/swap-fill.ts';
import { readTextLayout } from './nodes/text-layout.ts';
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
import { createAnimated } from './selection/animated.ts';
import { readSelection } from './selection/read.ts';
import type { PictureSizes } from './selection/read.ts';
import { chosenImage, topmostImage } from './selection/topmost-image.ts';
import { createEntries } from './storage/entries.ts';
import { createPalettes } from './storage/palettes.ts';
import { preferencesProperty } from './storage/preferences.ts';
import { read, remove, write } from './storage/property.ts';
import { styleStorage } from './storage/styles.ts';
import { tokenProperty } from './storage/token.ts';
import { clampSize, windowSizeProperty } from './storage/window-size.ts';

/** What the handlers share with `main.ts`. */
export interface Shared {
  readonly launch: Pick<Opening, 'command' | 'prefill'>;
  readonly scratch: Scratch;
  readonly sizeOf: PictureSizes;
  /** Told how many paid results would be lost by closing now. */
  readonly unsaved: (count: number) => void;
  /** The selected layers may be other than was told. */
  readonly changed: () => void;
  readonly clock: Clock;
}

/** Everything the panel may ask, a line each. Arguments were parsed, and what is thrown becomes a failure, in the channel. */
export function createHandlers({ launch, scratch, sizeOf, unsaved, changed, clock }: Shared): PluginFunctions {
  const turns = takeTurns();
  const rows = createRows();
  const entries = createEntries(takeTurns());
  const artBoxes = createArtBoxes();
  const exporting: Exporting = {
    turns,
    scratch,
    artBoxes,
    findImage: (fills, chosen) => (chosen ? chosenImage(fills, chosen) : topmostImage(fills)),
  };
  return {
    'app.open': () => open(launch, sizeOf),
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
          replaceLayer(result, { build: marked(painted(buildVector(svg), paint), result), artBoxes }, finish),
        ),
      ).finally(changed),
    'result.replaceWithImage': ({ bytes, cutting, ...result }) =>
      turns(() => replaceLayer(result, { build: buildCut(bytes, cutting, result), artBoxes })).finally(changed),
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
    ...setHandlers({ turns, rows }),
    ...layoutHandlers({ turns, rows, changed }),
    ...paletteHandlers({ turns, clock }),
    ...traceHandlers({ turns, scratch, artBoxes }),
    ...cuttingHandlers({ turns, artBoxes, changed }),
    ...styleStorage,
  };
}

interface CuttingParts {
  readonly turns: Turns;
  readonly artBoxes: ArtBoxes;
  readonly changed: () => void;
}

/** Everything that the panel may ask about layers that lose their background. What is told of the selection changes with each. */
function cuttingHandlers({ turns, artBoxes, changed }: CuttingParts): CuttingFunctions {
  return {
    'selection.animated': createAnimated(),
    'result.swapFill': (request) => turns(() => swapFill(request)).finally(changed),
    'result.mask': (request) => turns(() => maskTarget(request, artBoxes)).finally(changed),
    'result.recut': (request) => turns(() => recut(request)).finally(changed),
  };
}

/** Everything that the panel may ask about pictures that come together. */
function setHandlers({ turns, rows }: { turns: Turns; rows: Rows }): SetFunctions {
  return {
    'image.add': (bytes) => Promise.resolve(importImage(bytes)),
    'result.insertSet': ({ binding, ...set }) =>
      turns(() => bindResult(binding, (finish) => insertSet(set, rows, finish))),
  };
}

/** Everything that the panel may ask about results that are finished anew. */
function traceHandlers({
  turns,
  scratch,
  artBoxes,
}: {
  turns: Turns;
  scratch: Scratch;
  artBoxes: ArtBoxes;
}): TraceFunctions {
  return {
    'trace.redo': ({ nodeId, svg, binding, ...marks }) =>
      turns(() =>
        bindResult(binding, ({ paint, finish }) =>
          redoResult(nodeId, { build: marked(painted(buildVector(svg), paint), marks), artBoxes }, finish),
        ),
      ),
    'trace.original': (request) => originalOf(request, { turns, scratch }),
  };
}

/** Everything that the panel may ask about places and text. */
function layoutHandlers({
  turns,
  rows,
  changed,
}: Pick<Shared, 'changed'> & { turns: Turns; rows: Rows }): LayoutFunctions {
  return {
    'frame.textLayout': readTextLayout,
    'spot.beside': (request) => captureBeside(request, rows),
    'result.insertFill': (request) => turns(() => insertFill(request)).finally(changed),
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

async function open(launch: Shared['launch'], sizeOf: PictureSizes): Promise<Opening> {
  const [token, preferences, size, selection] = await Promise.all([
    read(tokenProperty),
    read(preferencesProperty),
    read(windowSizeProperty),
    readSelection(sizeOf),
  ]);
  const stored = { [tokenProperty.key]: token, [preferencesProperty.key]: preferences, [windowSizeProperty.key]: size };
  const unreadable = Object.keys(stored).filter((key) => stored[key]?.unreadable);
  return { ...launch, token: token.value, preferences: preferences.value, selection, unreadable };
}

function openLink(url: string): Promise<void> {
  figma.openExternal(url);
  return Promise.resolve();
}

async function resize(size: { width: number; height: number }, remember: boolean): Promise<void> {
  figma.ui.resize(size.width, size.height);
  if (remember) await write(windowSizeProperty, size);
}
