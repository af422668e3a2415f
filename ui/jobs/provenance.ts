import * as v from 'valibot';
import type { Marks } from '../../plugin/protocol/contract.ts';
import type { Job } from './job.ts';
import type { Description } from './operation.ts';
import { OPERATION_KINDS, type OperationKind } from './registry.ts';

/** How a layer was made, as it is stored on it. `date` as ISO 8601, `units` as charged, `job` the id of its entry in the history. */
export interface Provenance {
  readonly operation: OperationKind;
  /** The name of the layer that it was made from. */
  readonly source: string | null;
  readonly model: string | null;
  readonly seed: number | null;
  readonly size: string | null;
  readonly date: string;
  readonly units: number;
  readonly job: string;
}

const schema = v.object({
  version: v.literal(1),
  operation: v.picklist(OPERATION_KINDS),
  source: v.nullable(v.string()),
  model: v.nullable(v.string()),
  seed: v.nullable(v.number()),
  size: v.nullable(v.string()),
  date: v.string(),
  units: v.number(),
  job: v.string(),
});

/** What is known of a job when its result is placed. `at`: ms since 1970. */
interface Made {
  readonly job: Pick<Job, 'entry' | 'kind' | 'model'>;
  readonly description: Description;
  readonly credits: number;
  readonly at: number;
}

/** A layer's name may be as long as one likes, and travels with every copy. */
const SOURCE_LENGTH = 200;

/** What is written onto the layer of a result; its prompt only where the user wants it to travel with the file. */
export function marksOf({ job, description, credits, at }: Made, withPrompt: boolean): Marks {
  const { prompt, source, size } = description;
  const provenance: Provenance = {
    operation: job.kind,
    source: source === null ? null : source.slice(0, SOURCE_LENGTH),
    model: job.model,
    // Seeds are Recraft's own choice as long as none is sent, and no answer tells them.
    seed: null,
    size,
    date: new Date(at).toISOString(),
    units: credits,
    job: job.entry,
  };
  return {
    provenance: JSON.stringify({ version: 1, ...provenance }),
    jobId: job.entry,
    ...(withPrompt && prompt !== null ? { prompt } : {}),
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
