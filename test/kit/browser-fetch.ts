/** What a page's `fetch` reaches. */
export interface BrowserFetchOptions {
  /** The one origin that answers; every other is refused, as the manifest's `networkAccess` would. */
  readonly origin: string;
  send(request: Request): Promise<Response>;
  online(): boolean;
}

/** Headers that pages may read without being told so. Source: the Fetch standard, CORS-safelisted response headers. */
const READABLE = new Set([
  'cache-control',
  'content-language',
  'content-length',
  'content-type',
  'expires',
  'last-modified',
  'pragma',
]);

/** Content types that need no preflight. Source: the Fetch standard, CORS-safelisted request headers. */
const SIMPLE_TYPES = ['text/plain', 'multipart/form-data', 'application/x-www-form-urlencoded'];

/**
 * `fetch` as a page with the origin `null` has it: preflights, refuses what CORS refuses, hides headers that are not
 * exposed, gives up when aborted. The server does not learn of an abort, as a paid call cannot be called back.
 */
export function createBrowserFetch(options: BrowserFetchOptions): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    if (!options.online()) throw failed();
    if (new URL(request.url).origin !== options.origin) throw failed(`not in networkAccess: ${request.url}`);
    request.headers.set('origin', 'null');
    return settleOrAbort(
      request.mode === 'no-cors' ? sendBlind(request, options) : sendCors(request, options),
      request,
    );
  };
}

async function sendCors(request: Request, options: BrowserFetchOptions): Promise<Response> {
  if (needsPreflight(request)) await preflight(request, options);
  const response = await options.send(new Request(request, { signal: null }));
  if (!options.online() || !admits(response)) throw failed();
  const exposed = listOf(response, 'access-control-expose-headers');
  const headers = [...response.headers].filter(([name]) => READABLE.has(name) || exposed.includes(name));
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}

/** An opaque answer: that there was one is all that a page learns. The token never travels this way. */
async function sendBlind(request: Request, options: BrowserFetchOptions): Promise<Response> {
  const blind = new Request(request, { signal: null });
  blind.headers.delete('authorization');
  await options.send(blind);
  // No constructor makes an opaque response; these three are what code can see of one.
  return Object.defineProperties(new Response(null), {
    type: { value: 'opaque' },
    status: { value: 0 },
    ok: { value: false },
  });
}

function needsPreflight(request: Request): boolean {
  const type = request.headers.get('content-type');
  const simpleType = type === null || SIMPLE_TYPES.some((simple) => type.startsWith(simple));
  return request.headers.has('authorization') || !simpleType || !['GET', 'HEAD', 'POST'].includes(request.method);
}

async function preflight(request: Request, options: BrowserFetchOptions): Promise<void> {
  const asked = ['authorization', 'content-type'].filter((name) => request.headers.has(name));
  const response = await options.send(
    new Request(request.url, {
      method: 'OPTIONS',
      headers: {
        Origin: 'null',
        'Access-Control-Request-Method': request.method,
        'Access-Control-Request-Headers': asked.join(','),
      },
    }),
  );
  const allowed = listOf(response, 'access-control-allow-headers');
  if (!response.ok || !admits(response) || asked.some((name) => !allowed.includes(name))) throw failed();
}

function admits(response: Response): boolean {
  return ['*', 'null'].includes(response.headers.get('access-control-allow-origin') ?? '');
}

function listOf(response: Response, header: string): string[] {
  return (response.headers.get(header) ?? '').split(',').map((name) => name.trim().toLowerCase());
}

function settleOrAbort(work: Promise<Response>, { signal }: Request): Promise<Response> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason instanceof Error ? signal.reason : failed());
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

function failed(why = 'Failed to fetch'): TypeError {
  return new TypeError(why);
}
