import * as v from 'valibot';
import type { Member, Members } from '../sandbox/host-object.ts';
import { dynamicPageMethod, figmaAsyncMethod, figmaMethod } from './figma-method.ts';
import { Refusal } from './refusal.ts';
import type { Session } from './session.ts';
import { checked } from './validate.ts';

/** Paint styles, read-only, and the colors of the selection. */
export function styleApiMembers(session: Session) {
  const { paintStyles } = session.store.palette;
  return {
    getLocalPaintStylesAsync: figmaAsyncMethod('getLocalPaintStylesAsync', () => {
      const local = [...paintStyles.values()].filter(({ remote }) => !remote);
      return local.map(({ id }) => session.paintStyle(id));
    }),
    getStyleByIdAsync: figmaAsyncMethod('getStyleByIdAsync', (id) => {
      const found = paintStyles.get(checked(v.string(), id, 'id'));
      return found ? session.paintStyle(found.id) : null;
    }),
    getSelectionColors: figmaMethod('getSelectionColors', () => selectionColors(session)),
    ...dynamicPageStyles(),
  } satisfies Partial<Record<keyof PluginAPI, Member>>;
}

function dynamicPageStyles() {
  const sync = (name: string): Member => dynamicPageMethod(name, `figma.${name}Async()`);
  return {
    getStyleById: sync('getStyleById'),
    getLocalPaintStyles: sync('getLocalPaintStyles'),
    getLocalTextStyles: sync('getLocalTextStyles'),
    getLocalEffectStyles: sync('getLocalEffectStyles'),
    getLocalGridStyles: sync('getLocalGridStyles'),
    getLocalCustomAnimationStyles: sync('getLocalCustomAnimationStyles'),
  } satisfies Partial<Record<keyof PluginAPI, Member>>;
}

/** One paint style. */
export function paintStyleMembers(session: Session, id: string): Members {
  const record = () => {
    const found = session.store.palette.paintStyles.get(id);
    if (!found) throw new Refusal(`The style with id "${id}" does not exist`);
    return found;
  };
  return {
    id: { get: () => id },
    key: { get: () => record().key },
    type: { get: () => 'PAINT' },
    name: { get: () => record().name },
    description: { get: () => record().description },
    remote: { get: () => record().remote },
    paints: { get: () => structuredClone(record().paints) },
  } satisfies Partial<Record<keyof PaintStyle, Member>>;
}

const MOST_COLORS = 1000;

/** Paints and styles of the selected layers and what is in them; null without a selection, and above 1,000 colors (typings). */
function selectionColors(session: Session): unknown {
  const { store } = session;
  const { selection = [] } = store.currentPage();
  if (selection.length === 0) return null;
  const paints = new Map<string, Paint>();
  const styles = new Set<string>();
  const waiting = [...selection];
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    const { fills, strokes = [], fillStyleId = '', strokeStyleId = '', children = [] } = store.get(id);
    waiting.unshift(...children);
    if (fillStyleId !== '') styles.add(fillStyleId);
    else if (fills !== 'MIXED') for (const paint of fills ?? []) paints.set(JSON.stringify(paint), paint);
    if (strokeStyleId !== '') styles.add(strokeStyleId);
    else for (const paint of strokes) paints.set(JSON.stringify(paint), paint);
  }
  if (paints.size + styles.size > MOST_COLORS) return null;
  return { paints: structuredClone([...paints.values()]), styles: [...styles].map((id) => session.paintStyle(id)) };
}
