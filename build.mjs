/**
 * Builds the plugin: `dist/plugin.js` (one IIFE for Figma's sandbox), `dist/ui.html` (the page of the first paint), `dist/panel.js` (the panel's
 * script with its styles, handed to the page by the controller) and `dist/manifest.json`.
 * `node build.mjs` fails over budget; `--watch` rebuilds. RECRAFT_API_URL names another base URL: a relay, or the simulated Recraft.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import esbuild from 'esbuild';

const ROOT = dirname(fileURLToPath(import.meta.url));
const RECRAFT = 'https://external.api.recraft.ai';
/** Gzip budgets in bytes. */
const BUDGET = { 'plugin.js': 40_000, 'ui.html': 5_000, 'panel.js': 170_000 };

/** @type {(minify: boolean) => esbuild.BuildOptions} */
const controllerOptions = (minify) => ({
  entryPoints: [join(ROOT, 'plugin/main.ts')],
  bundle: true,
  write: false,
  minify,
  format: 'iife',
  // Lower than es2017 turns async functions into generators, which Figma's engine fails to run; higher has been seen to fail to parse.
  target: 'es2017',
  legalComments: 'none',
});

/** @type {(minify: boolean, defined: { apiUrl: string, version: string }) => esbuild.BuildOptions} */
const panelOptions = (minify, { apiUrl, version }) => ({
  entryPoints: [join(ROOT, 'ui/main.tsx')],
  outdir: join(ROOT, 'dist'),
  bundle: true,
  write: false,
  minify,
  format: 'iife',
  target: ['chrome110', 'safari16'],
  jsx: 'automatic',
  jsxImportSource: 'preact',
  legalComments: 'none',
  define: {
    __RECRAFT_API_URL__: JSON.stringify(apiUrl),
    __VERSION__: JSON.stringify(version),
  },
});

/** @type {(minify: boolean) => esbuild.BuildOptions} */
const firstPaintOptions = (minify) => ({
  entryPoints: [join(ROOT, 'ui/components/styles/first-paint.css')],
  bundle: true,
  write: false,
  minify,
});

function outputText(result, ending) {
  return result.outputFiles.find((file) => file.path.endsWith(ending))?.text ?? '';
}

/** Fills the template's slot, by function, since a style may contain `$&`. */
function pageOf(template, firstStyle) {
  return template.replace('/*STYLE*/', () => firstStyle.replaceAll('</style', '<\\/style'));
}

/** The styles that come after the first paint, then the script. */
function scriptOf(script, style) {
  const styled = `document.head.append(Object.assign(document.createElement('style'),{textContent:${JSON.stringify(style)}}));`;
  return styled + script;
}

/** The manifest of a build for another base URL. A path without a trailing slash would allow that one URL only, so it is the origin. */
function manifestFor(manifest, apiUrl) {
  const reached = apiUrl === RECRAFT ? RECRAFT : new URL(apiUrl).origin;
  return {
    ...manifest,
    main: 'plugin.js',
    ui: { page: 'ui.html', script: 'panel.js' },
    networkAccess: { ...manifest.networkAccess, allowedDomains: [reached] },
  };
}

/**
 * @param {{ outdir?: string | null, apiUrl?: string, minify?: boolean }} [options] `outdir: null` writes nothing.
 * @returns {Promise<{ code: string, ui: { page: string, script: string }, manifest: Record<string, unknown> }>}
 */
export async function build({
  outdir = join(ROOT, 'dist'),
  apiUrl = process.env.RECRAFT_API_URL || RECRAFT,
  minify = true,
} = {}) {
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  const [controller, panel, firstPaint, template, manifestText] = await Promise.all([
    esbuild.build(controllerOptions(minify)),
    esbuild.build(panelOptions(minify, { apiUrl: apiUrl.replace(/\/+$/, ''), version })),
    esbuild.build(firstPaintOptions(minify)),
    readFile(join(ROOT, 'ui/ui.html'), 'utf8'),
    readFile(join(ROOT, 'manifest.json'), 'utf8'),
  ]);
  const code = controller.outputFiles[0].text;
  const page = pageOf(template, outputText(firstPaint, ''));
  const script = scriptOf(outputText(panel, '.js'), outputText(panel, '.css'));
  const manifest = manifestFor(JSON.parse(manifestText), apiUrl);
  if (outdir !== null) {
    await mkdir(outdir, { recursive: true });
    await writeFile(join(outdir, 'plugin.js'), code);
    await writeFile(join(outdir, 'ui.html'), page);
    await writeFile(join(outdir, 'panel.js'), script);
    await writeFile(join(outdir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  }
  return { code, ui: { page, script }, manifest };
}

/** Prints minified and gzip sizes; answers whether all are within budget. */
function report({ code, ui }) {
  const sizes = Object.entries({ 'plugin.js': code, 'ui.html': ui.page, 'panel.js': ui.script }).map(([name, text]) => {
    const gzip = gzipSync(text, { level: 9 }).length;
    const over = gzip > BUDGET[name];
    console.log(
      `${name.padEnd(10)} ${kilobytes(text.length)}  ${kilobytes(gzip)} gzip of ${kilobytes(BUDGET[name])}${over ? '  OVER BUDGET' : ''}`,
    );
    return !over;
  });
  return sizes.every(Boolean);
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`.padStart(9);
}

async function watch() {
  const { watch: watchFolder } = await import('node:fs');
  let timer;
  const rebuild = () => build().then(report, (error) => console.error(error.message));
  for (const folder of ['plugin', 'ui']) {
    watchFolder(join(ROOT, folder), { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(rebuild, 50);
    });
  }
  await rebuild();
  console.log('watching plugin/ and ui/');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (process.argv.includes('--watch')) {
    await watch();
  } else {
    const outdir = join(ROOT, 'dist');
    const built = await build({ outdir });
    if (!report(built)) process.exitCode = 1;
    console.log(`wrote ${relative(process.cwd(), outdir) || '.'}/`);
  }
}
