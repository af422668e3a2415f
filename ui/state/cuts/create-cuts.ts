import type { CutNote, Cutting } from '../../../plugin/protocol/cutting.ts';
import { cutOut } from '../../image/cut-out.ts';
import type { Edge } from '../../image/edge.ts';
import { reduced, type Reduced } from '../../image/reduced.ts';
import { describeFailure, describeThrown } from '../../jobs/describe-failure.ts';
import type { Tools } from '../../jobs/operation.ts';
import { makeCutOut, makeMask } from '../../jobs/operations/place-cut.ts';
import type { Asset } from '../../recraft/types.ts';
import type { Notices } from '../notices.ts';
import type { SelectionStore } from '../selection.ts';
import type { CutPreview, CutVerbs } from './types.ts';

interface CutOptions {
  readonly tools: Pick<Tools, 'plugin' | 'codec'>;
  readonly selection: SelectionStore;
  readonly notices: Notices;
  readonly result: (entry: string) => Promise<Asset | null>;
}

/** What a preview is drawn from. */
interface Sketch {
  readonly job: string;
  readonly original: Reduced | null;
  readonly cutout: Reduced;
}

/** The long side of a preview: twice what the panel shows at its widest, for dense screens. */
const SIDE = 896;
const FREE = { kind: 'free' } as const;

/** The verbs on layers that lost their background. The newest change of an edge counts: one that was overtaken while it waited is left out. */
export function createCuts({ tools, selection, notices, result }: CutOptions): CutVerbs {
  const { plugin, codec } = tools;
  let line: Promise<void> = Promise.resolve();
  const newest = new Map<string, object>();
  let sketch: Promise<Sketch | null> | null = null;
  let sketched = '';

  function noteOf(layerId: string): CutNote | undefined {
    return selection.value.value.layers.find(({ id }) => id === layerId)?.cut;
  }

  async function cutoutOf(job: string): Promise<Uint8Array | null> {
    const asset = await result(job);
    return asset?.kind === 'raster' ? asset.bytes : null;
  }

  async function originalOf({ hash }: CutNote): Promise<Uint8Array | null> {
    return hash === null ? null : plugin['image.bytes'](hash);
  }

  async function change(layerId: string, note: CutNote, cutting: Cutting): Promise<void> {
    const cutout = await cutoutOf(note.job);
    if (cutout === null) {
      notices.fail(describeFailure('result-gone', { charge: FREE }));
      return;
    }
    const make = cutting.result === 'mask' ? makeMask : makeCutOut;
    const bytes = await make({ codec }, await originalOf(note), cutout, cutting);
    if ((await plugin['result.recut']({ layerId, bytes, cutting })) !== null) return;
    const title = cutting.result === note.result ? 'The edge stays as it is' : 'It stays as it is';
    const text =
      cutting.result === 'mask' && note.result === 'cut'
        ? 'Figma takes no mask there, or the layer was changed since.'
        : 'The layer was changed since its background was removed.';
    notices.show({ id: `recut-${layerId}`, tone: 'warning', title, text });
  }

  async function draw(note: CutNote): Promise<Sketch | null> {
    const cutout = await cutoutOf(note.job);
    if (cutout === null) return null;
    const original = await originalOf(note);
    const small = original && (await reduced(codec, original, SIDE));
    return { job: note.job, original: small, cutout: await reduced(codec, cutout, SIDE) };
  }

  async function preview(note: CutNote, { grow, feather }: Edge): Promise<CutPreview | null> {
    if (sketched !== note.job) sketch = draw(note);
    sketched = note.job;
    const drawn = await sketch;
    if (!drawn) return null;
    const { original, cutout } = drawn;
    const { scale, bytes } = original ?? cutout;
    const edge = { grow: grow / scale, feather: feather / scale };
    return { before: original?.bytes ?? null, after: await cutOut(codec, bytes, cutout.bytes, edge) };
  }

  return {
    recut(layerId, cutting) {
      const mine = {};
      newest.set(layerId, mine);
      line = line.then(async () => {
        const note = noteOf(layerId);
        if (note === undefined || newest.get(layerId) !== mine) return;
        try {
          await change(layerId, note, cutting);
        } catch (error) {
          notices.fail(describeThrown(error, FREE));
        }
      });
      return line;
    },
    async previewCut(layerId, edge) {
      const note = noteOf(layerId);
      try {
        return note === undefined ? null : await preview(note, edge);
      } catch {
        // What could not be read this time is read anew the next time.
        if (sketched === note?.job) sketched = '';
        // The stage then shows the layer itself; what fails when the edge is redone is said there.
        return null;
      }
    },
  };
}
