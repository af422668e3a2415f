import type { ScenarioName } from './types.ts';

const PREFLIGHT = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, POST, DELETE, OPTIONS',
  'Access-Control-Allow-Headers': 'authorization, content-type',
};

/** The answer to a preflight. Whether the real host admits an opaque origin is unknown; here it does unless told. */
export function preflight(fault: ScenarioName): Response {
  return fault === 'no-cors'
    ? new Response(null, { status: 403 })
    : new Response(null, { status: 204, headers: PREFLIGHT });
}

/** An answer with its id and what lets pages read it. The id is not exposed, so that pages cannot rely on it. */
export function withCors(response: Response, fault: ScenarioName, requestId: string): Response {
  const headers = new Headers(response.headers);
  headers.set('x-recraft-requestid', requestId);
  headers.set('Vary', 'Origin');
  const open = fault !== 'no-cors' && (fault !== 'cors-only-2xx' || response.ok);
  if (open) headers.set('Access-Control-Allow-Origin', '*');
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}
