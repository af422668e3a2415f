import { uuid } from './art/random.ts';
import type { PaidJob } from './operations/operation.ts';

/** What a paid call answers. `now` in milliseconds. */
export interface ResultParts {
  readonly now: number;
  readonly requestId: string;
  readonly job: PaidJob;
  readonly files: readonly Uint8Array[];
}

/** The vendor's two shapes of an answer: a list of pictures, or one. Sizes and types are not told. */
export function resultBody(answers: 'data' | 'image', { now, requestId, job, files }: ResultParts): object {
  const images = files.map((bytes, index) => {
    const id = uuid(`${requestId} image ${index}`);
    return job.delivery === 'url'
      ? { image_id: id, url: assetUrl(id) }
      : { image_id: id, b64_json: Buffer.from(bytes).toString('base64') };
  });
  const head = { created: Math.floor(now / 1_000), credits: job.units };
  return answers === 'data' ? { ...head, data: images } : { ...head, image: images[0] };
}

/** In the form of the vendor's asset host, which is not simulated: nothing can be fetched from there. */
function assetUrl(id: string): string {
  return `https://img.recraft.ai/simulated-${id}/rs:fit:1024:1024:0/raw:1/plain/abs://external/images/${id}`;
}
