import { ConnectionCut } from '../refusal.ts';
import type { ScenarioName } from '../types.ts';

/** What is sent in place of the answer after the work was done and charged; null where the answer itself is sent. */
export async function lostAnswer(fault: ScenarioName): Promise<Response | null> {
  if (fault === 'cut') throw new ConnectionCut();
  if (fault === 'no-answer') return new Promise(() => undefined);
  if (fault === 'server-text') return page(502, 'Bad Gateway');
  if (fault === 'html') return page(200, 'Please sign in to this network');
  return null;
}

/** The status that is on the record for a charged call: 0 where no answer is sent. */
export function statusOf(fault: ScenarioName): number {
  if (fault === 'cut' || fault === 'no-answer') return 0;
  return fault === 'server-text' ? 502 : 200;
}

function page(status: number, title: string): Response {
  const html = `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`;
  return new Response(html, { status, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}
