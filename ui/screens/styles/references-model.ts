import type { Layer } from '../../../plugin/protocol/contract.ts';
import { MOST_REFERENCES, type Reference } from '../../jobs/errands/references.ts';
import { plural } from '../../lib/format.ts';

/** A selected layer as a reference, and why it cannot be one; null where it can. */
export interface ReferenceLayer {
  readonly layer: Layer;
  readonly unfit: Layer['vectorize'];
  /** Said where its picture is sent larger than it is. */
  readonly note: string | null;
}

/** The shortest side that Recraft takes, in pixels (its API description). */
const SHORTEST = 256;

/** Layers as references. Nothing happens to them, so that locked ones are as good. */
export function referenceLayers(layers: readonly Layer[]): readonly ReferenceLayer[] {
  return layers.map((layer) => ({
    layer,
    unfit: layer.vectorize === 'locked' ? null : layer.vectorize,
    note: enlargement(layer),
  }));
}

/** A drawn layer has no pixels of its own and is exported large enough; a small picture is enlarged. */
function enlargement({ image }: Layer): string | null {
  const short = image === null ? SHORTEST : Math.min(image.width, image.height);
  return short >= SHORTEST ? null : `${String(Math.round(short))} px, enlarged to ${String(SHORTEST)}`;
}

/** Why no style can be made from these; null where one can. */
export function referencesReason(references: readonly ReferenceLayer[]): string | null {
  const usable = references.filter(({ unfit }) => unfit === null).length;
  if (references.length === 0) return `Select 1 to ${String(MOST_REFERENCES)} layers`;
  if (usable === 0) return references.length === 1 ? 'This layer can’t be used' : 'None of the layers can be used';
  if (usable > MOST_REFERENCES)
    return `${plural(usable - MOST_REFERENCES, 'layer')} too many, ${String(MOST_REFERENCES)} at most`;
  return null;
}

/** What is sent of them, each with its weight: 1 where none was given. */
export function usableReferences(
  references: readonly ReferenceLayer[],
  weights: ReadonlyMap<string, number> = new Map(),
): readonly Reference[] {
  return references
    .filter(({ unfit }) => unfit === null)
    .map(({ layer: { id, name } }) => ({
      from: { kind: 'layer', layerId: id },
      name,
      weight: weights.get(id) ?? 1,
    }));
}

/** The name of a style that nobody has named: after what it is made from. */
export function nameFrom(references: readonly Pick<Reference, 'name'>[]): string {
  const [first, ...others] = references;
  if (first === undefined) return '';
  return others.length === 0 ? first.name : `${first.name} and ${plural(others.length, 'more', 'more')}`;
}
