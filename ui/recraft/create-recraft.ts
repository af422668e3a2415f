import type { Clock } from '../lib/clock.ts';
import { readPictureAnswer, readUser } from './answer.ts';
import { cutting, generation, styleMaking, vectorizing } from './bodies.ts';
import type { Parcel } from './bodies.ts';
import { silentFailure } from './call.ts';
import type { CallContext } from './call.ts';
import { EXPLORED_IMAGES, exploring, exploringSimilar, readSetAnswer } from './explore.ts';
import { freeCall } from './free-call.ts';
import type { Fetch } from './http.ts';
import { createLimiter } from './limiter.ts';
import { paidCall } from './paid-call.ts';
import type { CallEvents, NoResult, Outcome, Recraft } from './types.ts';
import { readEnhancedPrompt, readMadeStyle, readModels, readOwnStyles } from './values.ts';

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

  function picture(parcel: Parcel | null, events: CallEvents, signal: AbortSignal): Promise<Outcome> {
    if (parcel === null) return Promise.resolve(unfit());
    return paidCall(context, { ...parcel, images: 1, read: readPictureAnswer }, events, signal);
  }

  function pictures(parcel: Parcel, events: CallEvents, signal: AbortSignal): Promise<Outcome> {
    return paidCall(context, { ...parcel, images: EXPLORED_IMAGES, read: readSetAnswer }, events, signal);
  }

  return {
    forecast: (count) => context.limiter.forecast(count),
    me: (signal = new AbortController().signal, token) =>
      freeCall(context, { path: '/v1/users/me', token, read: readUser }, signal),
    generate: (request, events, signal) => picture(generation(request), events, signal),
    vectorize: (request, events, signal) => picture(vectorizing(request), events, signal),
    removeBackground: ({ image }, events, signal) => picture(cutting(image), events, signal),
    explore: (request, events, signal) => pictures(exploring(request), events, signal),
    similar: (request, events, signal) => pictures(exploringSimilar(request), events, signal),
    enhancePrompt(prompt, events, signal) {
      const body = () => JSON.stringify({ prompt });
      return paidCall(
        context,
        { path: '/v1/prompts/enhance', body, images: 0, read: readEnhancedPrompt },
        events,
        signal,
      );
    },
    createStyle(request, events, signal) {
      const parcel = styleMaking(request);
      if (parcel === null) return Promise.resolve(unfit());
      return paidCall(context, { ...parcel, images: 0, read: readMadeStyle }, events, signal);
    },
    ...freeCalls(context),
  };
}

function freeCalls(context: CallContext): Pick<Recraft, 'styles' | 'deleteStyle' | 'models'> {
  return {
    styles: (signal) => freeCall(context, { path: '/v1/styles', read: readOwnStyles }, signal),
    models: (signal) => freeCall(context, { path: '/v1/models', read: readModels }, signal),
    async deleteStyle(id, signal) {
      // Whatever a 2xx says, the style is gone.
      const path = `/v1/styles/${encodeURIComponent(id)}`;
      const answer = await freeCall(context, { path, method: 'DELETE', read: () => true }, signal);
      return answer.kind === 'ok' ? { kind: 'ok', value: null } : answer;
    },
  };
}

/** Bytes that are no picture that Recraft takes. */
function unfit(): NoResult {
  return { kind: 'failed', failure: silentFailure('not-sent') };
}
