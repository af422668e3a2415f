/** An answer that is no result. `code` is null where the vendor answers plain text. Nothing is charged for it. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly status: number,
    readonly code: string | null,
    message: string,
  ) {
    super(message);
  }

  /** The answer as the vendor sends it: `{code, message}` or plain text. */
  response(): Response {
    if (this.code === null) return new Response(this.message, { status: this.status, headers: PLAIN_TEXT });
    return Response.json({ code: this.code, message: this.message }, { status: this.status });
  }
}

/** The connection is dropped without an answer: what a page sees as a `TypeError` of `fetch`. */
export class ConnectionCut extends TypeError {
  constructor() {
    super('fetch failed: the connection was cut');
  }
}

/** A request the vendor refuses with 400. The code is a guess unless it is given: only few codes were observed. */
export function badRequest(message: string, code = 'invalid_request'): Refusal {
  return new Refusal(400, code, message);
}

/** Something the vendor has and this simulator has not: loud, so that nobody builds on it unawares. */
export function notSimulated(what: string): Refusal {
  return new Refusal(501, null, `not simulated: ${what}`);
}

const PLAIN_TEXT = { 'Content-Type': 'text/plain; charset=utf-8' };
