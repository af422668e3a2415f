import { isToPlace } from '../../ui/jobs/entry.ts';
import { pickFrom } from './pick.ts';
import type { Of } from './step.ts';
import { track, type Trail } from './trail.ts';
import type { World } from './world.ts';

/** Looks, edits of the palette and choices about the account: none is paid for, and none changes the canvas but where prompts are removed. */
export function beside(world: World, trail: Trail, step: Of<'beside'>): void {
  const verb = verbsOf(world, trail, step)[step.verb]();
  if (verb instanceof Promise) track(trail, step.verb, verb);
}

type Verbs = Record<Of<'beside'>['verb'], () => unknown>;

function verbsOf(world: World, trail: Trail, step: Of<'beside'>): Verbs {
  const { app } = world.panel();
  const { pick, other } = step;
  const some = pickFrom(app.history.entries.value, pick)?.id ?? 'nobody';
  return {
    'original of trace': () => app.originalOf(some),
    'result of entry': () => app.resultOf(some),
    'picture of entry': () => app.entryThumbnail(some),
    'show drawing': () => app.showDrawing(some),
    'watch traces': () => app.watchTraces(pick % 2 === 0),
    'preview cut': () => {
      const layer = pickFrom(app.selection.value.layers, pick);
      return layer && app.previewCut(layer.id, { grow: pick % 5, feather: other % 3 });
    },
    'read text': () => {
      const frame = app.selection.value.frame ?? pickFrom(app.selection.value.layers, pick);
      return frame && app.readTextLayout(frame.id);
    },
    'list models': () => app.listModels(),
    ...stylesOf(world, step),
    ...colorsOf(world, step),
    'remove prompts': () => {
      trail.promptless = true;
      return app.removePrompts();
    },
    'keep prompts': () => app.savePreferences({ keepPrompts: pick % 2 === 0 }),
    'remove unreadable': () => app.removeUnreadable(),
    'dismiss notice': () => {
      const notice = pickFrom(app.notices.value, pick);
      if (notice) app.dismissNotice(notice.id);
    },
    'clear history': () => {
      for (const entry of app.history.entries.value) if (!isToPlace(entry)) trail.givenUp.add(entry.id);
      return app.clearHistory();
    },
    'keep token': () => app.keepToken(true),
    'forget token': () => app.keepToken(false),
    disconnect: () => app.disconnect(),
  };
}

type StyleVerb = 'refresh styles' | 'rename style' | 'delete style' | 'picture of style';

function stylesOf(world: World, { pick }: Of<'beside'>): Pick<Verbs, StyleVerb> {
  const { app } = world.panel();
  const style = pickFrom(app.styles.list.value, pick)?.id ?? 'nobody';
  return {
    'refresh styles': () => app.refreshStyles(),
    'rename style': () => app.renameStyle(style, 'Hike'),
    'delete style': () => app.deleteStyle(style),
    'picture of style': () => app.stylePicture(style),
  };
}

type ColorVerb =
  | 'libraries'
  | 'weigh color'
  | 'move color'
  | 'remove color'
  | 'lock color'
  | 'name color'
  | 'send color'
  | 'save palette'
  | 'remove palette'
  | 'put palette back'
  | 'read layers'
  | 'cancel recolor';

function colorsOf(world: World, { pick, other }: Of<'beside'>): Pick<Verbs, ColorVerb> {
  const { app } = world.panel();
  const { palette, sources } = app.brand;
  const place = pick % 2 === 0 ? 'file' : 'user';
  const count = palette.value.length;
  const some = pick % Math.max(1, count);
  /** What the screen offers only where there are colors. */
  const withColors = (run: () => void) => () => void (count > 0 && run());
  return {
    libraries: () => app.loadLibraries(),
    'weigh color': withColors(() => app.setWeight(some, other / 30)),
    'move color': withColors(() => app.moveColor(some, other % count)),
    'remove color': withColors(() => app.removeColor(some)),
    'name color': withColors(() => app.nameColor(some, 'Moss')),
    'lock color': () => app.lockColor('#d9531e', pick % 2 === 0),
    'send color': withColors(() => app.sendColor('#d9531e', other % 2 === 0 ? some : null)),
    'save palette': () => app.savePalette(place, 'Camp'),
    'remove palette': () => app.removePalette(place, pickFrom(sources.value[place], other)?.id ?? 'nobody'),
    'put palette back': () => app.undoRemovePalette(),
    'read layers': () => app.readLayers(),
    'cancel recolor': () => app.cancelRecolor(),
  };
}
