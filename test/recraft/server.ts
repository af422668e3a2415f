import { serve } from '@hono/node-server';
import { ConnectionCut } from './refusal.ts';
import type { SimulatedRecraft } from './types.ts';

/** A server on loopback; `url` is its origin without a slash at the end. */
export interface RecraftServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a simulated Recraft to browsers; a cut connection is really dropped. A free port unless one is asked for. */
export function serveRecraft(recraft: SimulatedRecraft, { port = 0 }: { port?: number } = {}): Promise<RecraftServer> {
  return new Promise((resolve, reject) => {
    const server = serve(
      { hostname: '127.0.0.1', port, fetch: (request, env) => answerOverSocket(recraft, request, env) },
      (info) => {
        resolve({
          url: `http://127.0.0.1:${info.port}`,
          close: () =>
            new Promise((closed) => {
              server.close(() => closed());
              // Calls that are never answered would keep the server open for ever.
              if ('closeAllConnections' in server) server.closeAllConnections();
            }),
        });
      },
    );
    server.once('error', reject);
  });
}

/** Answers a request that came over a socket; `env` is what the server adapter knows of it. */
export async function answerOverSocket(recraft: SimulatedRecraft, request: Request, env: unknown): Promise<Response> {
  try {
    return await recraft.fetch(request);
  } catch (error) {
    if (!(error instanceof ConnectionCut) || !hasSocket(env)) throw error;
    env.outgoing.destroy();
    // The adapter's own sign that nothing is left to be written.
    return new Response(null, { headers: { 'x-hono-already-sent': 'true' } });
  }
}

function hasSocket(env: unknown): env is { outgoing: { destroy(): void } } {
  return typeof env === 'object' && env !== null && 'outgoing' in env;
}
