import type { Clock } from '../lib/clock.ts';
import { dataUrl } from '../lib/data-url.ts';
import { sniff } from '../lib/sniff.ts';
import { readUser } from './answer.ts';
import { silentFailure } from './call.ts';
import type { CallContext } from './call.ts';
import { freeCall } from './free-call.ts';
import type { Fetch } from './http.ts';
import { createLimiter } from './limiter.ts';
import { paidCall } from './paid-call.ts';
import type { CallEvents, GenerateRequest, Outcome, Recraft } from './types.ts';

/** Everything the client is made from. */
export interface RecraftOptions {
  /** Scheme and host, without `/v1`; a relay's may have a path. */
  readonly baseUrl: string;
  readonly fetch: Fetch;
  readonly clock: Clock;
  /** Asked for each request; null or blank where the user has none yet. */
  readonly token: () => string | null;
  /** False where the browser knows that there is no network (`navigator.onLine`). */
  readonly online?: () => boolean;
  /** How long a paid call may go without a sign of life, in ms. Large requests are said to take several minutes; clients use 90 to 180 s. */
  readonly timeout?: number;
}

/** The client of Recraft's HTTP API. One call asks for one image, so that each arrives, fails and is charged alone. */
export function createRecraft(options: RecraftOptions): Recraft {
  const context: CallContext = {
    baseUrl: options.baseUrl.replace(/\/+$/, ''),
    fetch: options.fetch,
    clock: options.clock,
    limiter: createLimiter(options.clock),
    token: options.token,
    online: options.online ?? (() => true),
    timeout: options.timeout ?? 180_000,
    heard: { at: Number.NEGATIVE_INFINITY },
  };

  function processImage(
    path: string,
    { image, ...more }: { image: Uint8Array } & Record<string, unknown>,
    events: CallEvents,
    signal: AbortSignal,
  ): Promise<Outcome> {
    const type = sniff(image);
    if (type !== 'png' && type !== 'jpeg' && type !== 'webp') {
      return Promise.resolve({ kind: 'failed', failure: silentFailure('not-sent') });
    }
    const body = () =>
      JSON.stringify({ image_url: dataUrl(`image/${type}`, image), response_format: 'b64_json', ...more });
    return paidCall(context, { path, body }, events, signal);
  }

  return {
    forecast: (count) => context.limiter.forecast(count),
    me: (signal = new AbortController().signal, token) =>
      freeCall(context, { path: '/v1/users/me', token, read: readUser }, signal),
    generate: (request, events, signal) => paidCall(context, generation(request), events, signal),
    vectorize({ image, palette }, events, signal) {
      const colors = palette === undefined ? {} : { strict_color_palette: palette };
      return processImage('/v1/images/vectorize', { image, ...colors }, events, signal);
    },
    removeBackground: ({ image }, events, signal) =>
      processImage('/v1/images/removeBackground', { image, image_format: 'png' }, events, signal),
  };
}

/** The paths for one kind refuse a model of the other with a 400, free of charge, where the general path would charge. */
function generation({ prompt, model, size, output, colors = [], background }: GenerateRequest): {
  path: string;
  body: () => string;
} {
  const vector = output === 'vector';
  const controls = {
    ...(colors.length === 0 ? {} : { colors }),
    ...(background === undefined ? {} : { background_color: { rgb: background } }),
  };
  return {
    path: `/v1/images/generations/${vector ? 'vector' : 'raster'}`,
    body: () =>
      JSON.stringify({
        prompt,
        model,
        size,
        n: 1,
        response_format: 'b64_json',
        ...(Object.keys(controls).length === 0 ? {} : { controls }),
        ...(vector ? {} : { image_format: 'png' }),
      }),
  };
}
