import { commandOf } from './commands/command-of.ts';
import { GENERATE, prefillOf, suggest } from './commands/quick-actions.ts';
import type { Opening } from './protocol/contract.ts';
import { openController } from './protocol/channel.ts';
import type { Pipes } from './protocol/channel.ts';
import { describe } from './protocol/fault.ts';
import { createHandlers } from './handlers.ts';
import { createScratch } from './nodes/scratch.ts';
import type { Clock } from './palette/pace.ts';
import { coalesce } from './selection/watch.ts';
import { readSelection } from './selection/read.ts';
import { rememberPictureSizes } from './selection/picture-sizes.ts';
import { read } from './storage/property.ts';
import { clampSize, windowSizeProperty } from './storage/window-size.ts';

const clock: Clock = {
  now: () => Date.now(),
  pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
};

/** What is entered in the quick actions is known when that is over; until then no window may be shown. Whatever else starts the panel does at once. */
function main(): void {
  if (figma.command !== GENERATE) {
    start({ command: commandOf(figma.command) });
    return;
  }
  figma.parameters.on('input', suggest);
  figma.on('run', ({ parameters }) => start({ command: 'create', prefill: prefillOf(parameters) }));
}

function start(launch: Pick<Opening, 'command' | 'prefill'>): void {
  const scratch = createScratch();
  const sizeOf = rememberPictureSizes();
  let unsaved = 0;
  showWindow();
  const keepUnsaved = (count: number) => (unsaved = count);
  const changed = () => selectionChanged();
  const shared = { launch, scratch, sizeOf, clock, unsaved: keepUnsaved, changed };
  const channel = openController(toPanel(), createHandlers(shared));
  const selectionChanged = coalesce(
    async () => channel.tell('selection.changed', await readSelection(sizeOf)),
    (thrown) => figma.notify(`The selection could not be read: ${describe(thrown)}`, { error: true }),
  );
  figma.on('selectionchange', selectionChanged);
  figma.on('currentpagechange', selectionChanged);
  figma.on('close', () => {
    channel.close();
    scratch.clear();
    // Guess: what is said while closing stays in sight.
    if (unsaved > 0) figma.notify(`Paid results lost by closing: ${String(unsaved)}`, { error: true });
  });
}

/**
 * The page is what is painted first; its script follows as a message, which waits until the page has loaded (fact sheet 9.2 row 4). Figma makes
 * the page a `data:` address, and each 100 kB of that hold up the first paint by as much as everything else together. The panel starts to load
 * at once, in its default size; the remembered one is known a moment later, long before the first paint. Waiting for it would hold up every
 * start, and a window that is hidden until then could not take the focus.
 */
function showWindow(): void {
  const { initial } = windowSizeProperty;
  const { page = '', script } = __uiFiles__;
  figma.showUI(page, { themeColors: true, title: 'Recraft', width: initial.width, height: initial.height });
  figma.ui.postMessage({ panelScript: script });
  void read(windowSizeProperty).then(({ value }) => {
    const { width, height } = clampSize(value);
    if (width !== initial.width || height !== initial.height) figma.ui.resize(width, height);
  });
}

function toPanel(): Pipes {
  return {
    post: (message) => figma.ui.postMessage(message),
    on(listener) {
      figma.ui.on('message', listener);
      return () => figma.ui.off('message', listener);
    },
  };
}

main();
