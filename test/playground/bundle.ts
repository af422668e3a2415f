import { readFile } from 'node:fs/promises';
import esbuild from 'esbuild';

const PAGE = new URL('./page/', import.meta.url);

/** The playground's page, bundled for the browser. */
export async function bundlePage(): Promise<{ html: string; script: string; style: string }> {
  const result = await esbuild.build({
    entryPoints: [new URL('main.tsx', PAGE).pathname],
    outdir: 'out',
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    external: ['/assets/*'],
    logLevel: 'error',
  });
  const text = (ending: string) => result.outputFiles.find((file) => file.path.endsWith(ending))?.text ?? '';
  return { html: await readFile(new URL('index.html', PAGE), 'utf8'), script: text('.js'), style: text('.css') };
}
