/** The one way to the network, handed in. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** One request to Recraft. `path` begins with `/v1/`; `body` is JSON text. */
export interface HttpRequest {
  readonly url: string;
  readonly token: string;
  readonly body?: string;
  readonly method?: 'DELETE' | undefined;
  readonly signal?: AbortSignal;
}

/** What came back: an answer read to its end, or nothing that could be read. */
export type Reply =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly text: string;
      /** Recraft's id of the request, for its support; null where the browser may not read the header. */
      readonly requestId: string | null;
    }
  | { readonly kind: 'no-answer' };

/**
 * POSTs JSON, or GETs where there is neither a body nor a method. A request that fails on the way, and an answer that breaks off, are both
 * `no-answer`: `fetch` does not tell why. Redirects are refused, so that the token goes to no other place.
 */
export async function send(fetch: Fetch, request: HttpRequest): Promise<Reply> {
  try {
    const response = await fetch(request.url, {
      method: request.method ?? (request.body === undefined ? 'GET' : 'POST'),
      headers: {
        Authorization: `Bearer ${request.token}`,
        ...(request.body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(request.body === undefined ? {} : { body: request.body }),
      ...(request.signal === undefined ? {} : { signal: request.signal }),
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
    });
    const text = await response.text();
    return {
      kind: 'answer',
      status: response.status,
      text,
      requestId: response.headers.get('x-recraft-requestid'),
    };
  } catch {
    return { kind: 'no-answer' };
  }
}

/**
 * Whether the host answers at all, asked without its permission to read the answer (`no-cors`). True after a request that
 * failed means that the host is there and refused this page.
 */
export async function reaches(fetch: Fetch, url: string): Promise<boolean> {
  try {
    await fetch(url, { method: 'GET', mode: 'no-cors', credentials: 'omit', cache: 'no-store' });
    return true;
  } catch {
    return false;
  }
}

/** The value of a text that is JSON, otherwise undefined: Recraft answers 401 and 404 in plain text. */
export function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
