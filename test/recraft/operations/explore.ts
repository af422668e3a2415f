import * as v from 'valibot';
import { uuid } from '../art/random.ts';
import { badRequest } from '../refusal.ts';
import type { RequestBody } from '../request-body.ts';
import type { PaidJob, PictureOperation } from './operation.ts';
import { checkFields, RESULT_FIELDS } from './result-options.ts';

/** Explore, and more like one of its pictures. Nothing about either was observed but its fields (vendor's description). */
export interface Exploration {
  readonly explore: PictureOperation;
  readonly similar: PictureOperation;
  /** Answers a call, and remembers the pictures that it brought: only those have others like them. */
  remembering(request: Request, answer: (request: Request) => Promise<Response>): Promise<Response>;
  clear(): void;
}

type Fields = RequestBody['fields'];

/** How many pictures come is unknown; so is what they cost (guesses): half of what as many single ones do. */
const IMAGES = 6;
const SHARE = 0.5;

/** Models that the vendor's pages name for it (facts, section 3). */
const MODELS = ['recraftv4_1', 'recraftv4'].flatMap((id) => [id, `${id}_vector`, `${id}_pro`, `${id}_pro_vector`]);
const FIELDS = [...RESULT_FIELDS.filter((field) => field !== 'upscale'), 'prompt', 'model', 'size', 'controls'];
const SIMILAR_FIELDS = ['response_format', 'image_format', 'expire', 'source_image_id', 'similarity'];

const answered = v.looseObject({ data: v.array(v.looseObject({ image_id: v.string() })) });

/** Draws by means of the operation that draws single pictures. */
export function createExploration(generations: PictureOperation): Exploration {
  const origins = new Map<string, Fields>();

  /** As many single pictures at another price. */
  async function set(body: RequestBody, fields: Fields): Promise<PaidJob> {
    const job = await generations.read({ ...body, fields: { ...fields, n: IMAGES } });
    return { ...job, units: Math.ceil(job.units * SHARE) };
  }

  return {
    explore: {
      schemas: { json: 'ExploreRequest', multipart: 'ExploreRequest' },
      answers: 'data',
      read(body) {
        checkFields(body, FIELDS, ['block_nsfw']);
        const { model = 'recraftv4_1' } = body.fields;
        // The words are a guess.
        if (!MODELS.some((id) => id === model)) throw badRequest(`Model '${String(model)}' does not support explore`);
        return set(body, body.fields);
      },
    },
    similar: {
      schemas: { json: 'ExploreSimilarRequest', multipart: 'ExploreSimilarRequest' },
      answers: 'data',
      read(body) {
        checkFields(body, SIMILAR_FIELDS, ['block_nsfw']);
        const { source_image_id: id, similarity, ...delivery } = body.fields;
        const origin = typeof id === 'string' ? origins.get(id) : undefined;
        // The words of both are guesses.
        if (origin === undefined) throw badRequest('Source image not found');
        if (![1, 2, 3, 4, 5].some((level) => level === similarity))
          throw badRequest("'similarity' must be between 1 and 5");
        const seed = Number.parseInt(uuid(`${String(id)} ${String(similarity)}`).slice(0, 8), 16);
        return set(body, { ...origin, ...delivery, random_seed: seed });
      },
    },
    async remembering(request, answer) {
      const fields = v.parse(
        v.record(v.string(), v.unknown()),
        await request
          .clone()
          .json()
          .catch(() => ({})),
      );
      const response = await answer(request);
      const brought = v.safeParse(
        answered,
        await response
          .clone()
          .json()
          .catch(() => null),
      );
      if (!brought.success) return response;
      const { source_image_id: source } = fields;
      const origin = typeof source === 'string' ? (origins.get(source) ?? fields) : fields;
      for (const { image_id: id } of brought.output.data) origins.set(id, origin);
      return response;
    },
    clear: () => origins.clear(),
  };
}
