import { describeLayer } from '../../jobs/operations/capture-layers.ts';
import type { ReadonlySignal } from '@preact/signals';
import { describeFailure, describeThrown } from '../../jobs/describe-failure.ts';
import type { HistoryEntry } from '../../jobs/entry.ts';
import type { Journal } from '../../jobs/journal.ts';
import type { Tools } from '../../jobs/operation.ts';
import { marksOf } from '../../jobs/provenance.ts';
import { redoTrace, traceOf, traceRecipe } from '../../jobs/redo-trace.ts';
import type { TraceParams } from '../../jobs/trace-params.ts';
import { formatCount } from '../../lib/format.ts';
import { openTrace } from '../../svg/open-trace.ts';
import type { Announcements } from '../announcements.ts';
import type { EntryStore } from '../history/store.ts';
import type { Notices } from '../notices.ts';
import { reportUnbound } from '../report.ts';
import type { TracingVerbs } from './types.ts';
import { simplerOf, withCleanup, type Cleanup } from './weigh.ts';

export interface RedoOptions {
  readonly tools: Tools;
  readonly store: EntryStore;
  readonly journal: Pick<Journal, 'result'>;
  readonly notices: Notices;
  readonly announcements: Announcements;
  readonly keepPrompts: () => boolean;
  readonly cleanup: ReadonlySignal<Cleanup>;
}

/** Finishes results anew where they stand. One at a time: a second click while one is under way changes nothing. */
export function createRedo(options: RedoOptions): Pick<TracingVerbs, 'redoTrace'> {
  const { notices } = options;
  const busy = new Set<string>();
  return {
    async redoTrace(entryId, how) {
      if (busy.has(entryId)) return;
      busy.add(entryId);
      try {
        await redo(options, entryId, how);
      } catch (error) {
        notices.fail(describeThrown(error, { kind: 'free' }));
      } finally {
        busy.delete(entryId);
      }
    },
  };
}

async function redo(options: RedoOptions, entryId: string, how: 'chosen' | 'simpler'): Promise<void> {
  const { tools, store, journal, notices, announcements } = options;
  const entry = store.get(entryId);
  const params = traceOf(entry?.recipe);
  if (entry?.fate.fate !== 'made' || params === null) return;
  const asset = await journal.result(entryId);
  if (asset?.kind !== 'svg') {
    notices.fail(describeFailure('result-gone', { charge: { kind: 'free' } }));
    return;
  }
  const cleanup = options.cleanup.peek();
  const chosen = withCleanup(params, cleanup);
  const wanted = how === 'chosen' ? chosen : simplerOf(openTrace(asset.text, tools.svgDom), params, cleanup);
  const found = wanted && (await tools.plugin['node.find'](entryId));
  const placed =
    found &&
    (await redoTrace(tools, { nodeId: found.nodeId, asset, params: wanted }, marksFor(options, entry, params)));
  if (wanted === null) return;
  if (placed === null) {
    notices.fail(describeFailure('not-in-file', { charge: { kind: 'free' } }));
    return;
  }
  announcements.say(
    entryId,
    `“${placed.name}” was replaced: ${formatCount(placed.paths ?? 0)} paths. Undo takes it back.`,
  );
  reportUnbound(placed.bound?.missing ?? 0, placed.name, { announcements, notices });
  await store.save({
    ...entry,
    recipe: traceRecipe(wanted),
    fate: { ...entry.fate, standing: { at: 'canvas', placed } },
  });
}

function marksFor({ keepPrompts }: RedoOptions, { id, at, model, fate }: HistoryEntry, params: TraceParams) {
  const credits = fate.fate === 'made' ? fate.credits : 0;
  const description = describeLayer(params);
  return marksOf(
    { asset: { kind: 'svg' }, job: { entry: id, kind: 'vectorize', model }, description, credits, at },
    keepPrompts(),
  );
}
