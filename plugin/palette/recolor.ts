import type { PaletteFunctions, Recolored, Recoloring, RecolorReading, SelectionColors } from '../protocol/palette.ts';
import { createPace } from './pace.ts';
import type { Clock, Run } from './pace.ts';
import { currentProfile } from './profile.ts';
import type { Rule } from './dye.ts';
import { readColors } from './reading.ts';
import type { Reading } from './reading.ts';
import { recolorPlaces, NOTHING } from './recolor-places.ts';
import { createRuns } from './runs.ts';
import { findTargets } from './targets.ts';

/** What recoloring needs of the rest: turns at changing the document, and layers by their ids, their pages loaded. */
export interface RecolorDoors {
  readonly turns: <Answer>(run: () => Promise<Answer>) => Promise<Answer>;
  readonly findLayer: (id: string) => Promise<{ readonly node: SceneNode } | null>;
  readonly clock: Clock;
}

/** Reading colors of layers and changing them. The last reading is kept, so that what was looked at is what changes. */
export function createRecolor(doors: RecolorDoors): {
  read: PaletteFunctions['recolor.read'];
  readSelection: PaletteFunctions['palette.readSelection'];
  apply: PaletteFunctions['recolor.apply'];
  cancel: PaletteFunctions['recolor.cancel'];
} {
  const runs = createRuns();
  let kept: { readonly id: string; readonly reading: Reading } | null = null;
  return {
    read: ({ run, layerIds }) =>
      runs.during(run, async (state) => {
        const { reading, gone } = await readLayers(layerIds, state, doors);
        if (reading.state === 'read') kept = { id: run, reading };
        return answerOf(run, reading, gone);
      }),
    readSelection: (run) => runs.during(run, (state) => readSelection(state, doors)),
    apply({ run, reading, colors }) {
      const places = kept?.id === reading ? kept.reading.places : null;
      return runs.during(run, (state) => apply({ places, colors, state }, doors));
    },
    cancel(run) {
      runs.cancel(run);
      return Promise.resolve();
    },
  };
}

function answerOf(run: string, { state, colors, layers, skipped }: Reading, gone: number): RecolorReading {
  return { state, run, colors, layers, skipped, gone };
}

async function readLayers(ids: readonly string[], run: Run, { findLayer, clock }: RecolorDoors) {
  const found = await Promise.all([...new Set(ids)].map(findLayer));
  const nodes = found.flatMap((each) => (each && !each.node.removed ? [each.node] : []));
  const tops = outermost(nodes);
  const free = tops.filter((node) => !isLockedAround(node));
  const look = { profile: currentProfile(), pace: createPace(clock), run, locked: 'skip' } as const;
  const reading = await readColors(free, look);
  const locked = reading.skipped.locked + tops.length - free.length;
  return { reading: { ...reading, skipped: { ...reading.skipped, locked } }, gone: found.length - nodes.length };
}

/** What lies inside another one is walked through with that. */
function outermost(nodes: readonly SceneNode[]): SceneNode[] {
  const ids = new Set(nodes.map(({ id }) => id));
  return nodes.filter((node) => {
    for (let around = node.parent; around; around = around.parent) if (ids.has(around.id)) return false;
    return true;
  });
}

/** Whether a layer around it is locked, so that it is as well. */
function isLockedAround({ parent }: SceneNode): boolean {
  for (let around = parent; around && 'locked' in around; around = around.parent) if (around.locked) return true;
  return false;
}

/** The colors of the selection as a palette; what is bound has the variable's name. */
async function readSelection(run: Run, { clock }: RecolorDoors): Promise<SelectionColors> {
  const nodes = figma.currentPage.selection;
  const { state, colors, skipped } = await readColors(nodes, {
    profile: currentProfile(),
    pace: createPace(clock),
    run,
    locked: 'read',
  });
  const named = await Promise.all(
    colors.map(async ({ hex, share, variableIds: [id] }) => {
      const variable = id === undefined ? null : await figma.variables.getVariableByIdAsync(id);
      const bound = variable ? { variableId: variable.id, scopes: variable.scopes } : {};
      return { hex, alpha: 1, name: variable?.name ?? null, weight: share, ...bound };
    }),
  );
  return { state: nodes.length === 0 ? 'empty' : state, colors: named, skipped };
}

async function apply(
  { places, colors, state }: { places: Reading['places'] | null; colors: readonly Recoloring[]; state: Run },
  { turns, clock }: RecolorDoors,
): Promise<Recolored> {
  if (!places) return { ...NOTHING, state: 'reading-gone' };
  return turns(async () => {
    const profile = currentProfile();
    const dye = { hexOf: profile.toHex, rules: await rulesOf(colors, profile.fromHex) };
    const affected = places.filter(({ hexes }) => [...hexes].some((hex) => dye.rules.has(hex)));
    figma.commitUndo();
    try {
      return await recolorPlaces(
        affected.map(({ place }) => place),
        dye,
        { pace: createPace(clock), run: state },
      );
    } finally {
      figma.commitUndo();
    }
  });
}

/** A color that becomes itself and is bound to nothing is left alone: it would lose the variable that it has. */
async function rulesOf(
  colors: readonly Recoloring[],
  fromHex: (hex: string) => RGB,
): Promise<ReadonlyMap<string, Rule>> {
  const wanted = colors.filter(
    ({ from, to, variableId, styleId }) => from !== to || (variableId ?? styleId) !== undefined,
  );
  const targets = await findTargets(wanted);
  const rules = new Map<string, Rule>();
  wanted.forEach(({ from, to }, index) => {
    if (!rules.has(from)) rules.set(from, { color: fromHex(to), target: targets[index] ?? null });
  });
  return rules;
}
