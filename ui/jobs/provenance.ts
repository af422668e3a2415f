import * as v from 'valibot';
import { hexSchema } from '../../plugin/protocol/palette-schemas.ts';
import type { Marks } from '../../plugin/protocol/contract.ts';
import type { PaidAsset, StyleUse } from '../recraft/types.ts';
import { buttonsFor } from './item-marks.ts';
import type { Job } from './job.ts';
import type { Description, Making } from './operation.ts';
import { styleSchema } from './operations/generate-params.ts';
import { OPERATION_KINDS, type OperationKind } from './registry.ts';

/** How a layer was made, as it is stored on it. `date` as ISO 8601, `units` as charged, `job` the id of its entry in the history. */
export interface Provenance {
  readonly operation: OperationKind;
  /** The name of the layer that it was made from. */
  readonly source: string | null;
  readonly model: string | null;
  readonly seed: number | null;
  readonly size: string | null;
  readonly style: StyleUse | null;
  /** That it was asked for, the heaviest first; `#rrggbb`. */
  readonly colors: readonly string[];
  readonly background: string | null;
  readonly artisticLevel: number | null;
  readonly noText: boolean;
  readonly date: string;
  readonly units: number;
  readonly job: string;
  /** By which Recraft knows the picture, where more like it can be asked for; null elsewhere. */
  readonly imageId: string | null;
}

/** What there may be nothing to say about is left out. */
type Stored = Omit<Provenance, keyof Wishes | 'imageId'> & Partial<Wishes>;
type Wishes = Pick<Provenance, 'style' | 'colors' | 'background' | 'artisticLevel' | 'noText'>;

const schema = v.object({
  version: v.literal(1),
  operation: v.picklist(OPERATION_KINDS),
  source: v.nullable(v.string()),
  model: v.nullable(v.string()),
  seed: v.nullable(v.number()),
  size: v.nullable(v.string()),
  style: v.optional(v.fallback(v.nullable(styleSchema), null), null),
  colors: v.optional(v.fallback(v.array(hexSchema), []), []),
  background: v.optional(v.fallback(v.nullable(hexSchema), null), null),
  artisticLevel: v.optional(v.fallback(v.nullable(v.number()), null), null),
  noText: v.optional(v.fallback(v.boolean(), false), false),
  date: v.string(),
  units: v.number(),
  job: v.string(),
  imageId: v.optional(v.nullable(v.string()), null),
});

/** What is known of a job when its result is placed. `at`: ms since 1970. */
interface Made {
  /** What came: drawings can be recolored, pictures vectorized. */
  readonly asset: Pick<PaidAsset, 'kind'>;
  readonly job: Pick<Job, 'entry' | 'kind' | 'model'>;
  readonly description: Description;
  readonly credits: number;
  readonly at: number;
}

/** A layer's name may be as long as one likes, and travels with every copy. */
const SOURCE_LENGTH = 200;

/** What is written onto the layer of a result; its prompt only where the user wants it to travel with the file. */
export function marksOf({ asset, job, description, credits, at }: Made, withPrompt: boolean): Marks {
  const { prompt, source, size, making } = description;
  const provenance: Stored = {
    operation: job.kind,
    source: source === null ? null : source.slice(0, SOURCE_LENGTH),
    model: job.model,
    // No answer tells the seed: it is known only where the panel chose it.
    seed: making?.seed ?? null,
    size,
    date: new Date(at).toISOString(),
    units: credits,
    job: job.entry,
    ...(making && wishesOf(making)),
  };
  return {
    provenance: JSON.stringify({ version: 1, ...provenance }),
    jobId: job.entry,
    relaunch: [...(prompt === null ? [] : ['edit' as const]), ...buttonsFor(asset)],
    ...(withPrompt && prompt !== null ? { prompt } : {}),
    ...(withPrompt && making?.negativePrompt ? { negative: making.negativePrompt } : {}),
  };
}

/** What was asked for beyond the usual. */
function wishesOf({ style, colors, background, artisticLevel, noText }: Making): Partial<Wishes> {
  return {
    ...(style && { style }),
    ...(colors.length > 0 && { colors }),
    ...(background !== null && { background }),
    ...(artisticLevel !== null && { artisticLevel }),
    ...(noText && { noText }),
  };
}

/** The provenance behind a layer's text, or null where it is none that this version understands. */
export function readProvenance(text: string): Provenance | null {
  try {
    const parsed = v.safeParse(schema, JSON.parse(text));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
