import { servePlayground } from './serve.ts';

const port = Number(process.env['PORT'] ?? 8787);
const playground = await servePlayground({ port });

process.stdout.write(`
  Recraft for Figma, playground: simulated Figma, simulated Recraft, nothing is spent.

  ${playground.url}

  API token of the simulated account: ${playground.recraft.token}
  Ctrl+C ends it.

`);
