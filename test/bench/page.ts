import { changesOf, createMatcher } from '../../ui/color/match.ts';
import type { MatchOptions } from '../../ui/color/match.ts';
import type { Palette } from '../../ui/color/palette.ts';
import { createCanvasCodec } from '../../ui/image/canvas-codec.ts';
import { cutOut } from '../../ui/image/cut-out.ts';
import { cleanSvg } from '../../ui/svg/clean-svg.ts';
import { openSvg } from '../../ui/svg/open-svg.ts';
import { loadFigma } from '../playground/page/load.ts';
import { dataUrl, type PluginPage, pluginPage } from '../playground/page/plugin-page.ts';
import { cutSample } from './cut-sample.ts';
import type { SimulatedFigma } from '../figma/types.ts';

/** Milliseconds from setting the iframe's address. `ready` is null on a page without a prompt. */
export interface Opened {
  readonly paint: number;
  readonly ready: number | null;
}

/** What the benchmark's page offers to the program that drives it. */
export interface BenchPage {
  /** Milliseconds of one clean-up, and of parsing and writing alone. */
  svg(text: string): { ours: number; floor: number };
  /** Milliseconds from a text to its recolored text, and of parsing and writing alone. */
  recolor(text: string, palette: Palette): { ours: number; floor: number };
  /** Milliseconds of cutting a photograph of 4,096 px with an enlarged alpha, and of decoding and encoding it alone. */
  cut(): Promise<{ ours: number; floor: number }>;
  /** Opens the real panel (null), or another page, in a fresh sandboxed `data:` iframe. */
  open(html: string | null): Promise<Opened>;
}

declare global {
  interface Window {
    bench: BenchPage;
  }
}

/** Tells the window around it when something was first painted, and when the prompt has the focus and takes text. */
const PROBE = `<script>
  const tell = (probe, at) => parent.postMessage({ probe, at: performance.timeOrigin + at }, '*');
  new PerformanceObserver((list) => {
    for (const entry of list.getEntriesByName('first-contentful-paint')) tell('paint', entry.startTime);
  }).observe({ type: 'paint', buffered: true });
  const timer = setInterval(() => {
    const prompt = document.activeElement;
    if (!prompt || prompt.getAttribute('aria-label') !== 'Prompt' || prompt.disabled || prompt.readOnly) return;
    clearInterval(timer);
    tell('ready', performance.now());
  }, 1);
</script>`;

const dom = {
  parse: (text: string) => new DOMParser().parseFromString(text, 'image/svg+xml'),
  serialize: (node: Node) => new XMLSerializer().serializeToString(node),
};

function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

async function timedAsync(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

const codec = createCanvasCodec();
let sample: ReturnType<typeof cutSample> | undefined;

/** What the panel is drawn with. */
const MATCH: MatchOptions = {
  mode: 'exact',
  tolerance: 12,
  keepNeutrals: true,
  locked: new Set(),
  sent: new Map(),
};

function recolor(text: string, palette: Palette): string {
  const svg = openSvg(text, dom, { dropBackground: true });
  return svg.recolored(changesOf(createMatcher(palette)(svg.colors, MATCH)));
}

function address(html: string, frame: Pick<PluginPage, 'networkAccess'>): string {
  const probed = html.replace(/<head[^>]*>/i, (head) => head + PROBE);
  return dataUrl(
    pluginPage({ html: probed, networkAccess: frame.networkAccess, themeColors: true, theme: 'light', inter: null }),
  );
}

/** Shows one page, joined to the controller where it is the panel, until it has told what it has to tell. */
function show(src: string, figma: SimulatedFigma | null): Promise<Opened> {
  return new Promise((resolve) => {
    const iframe = document.createElement('iframe');
    iframe.setAttribute('sandbox', 'allow-scripts');
    iframe.style.cssText = 'width:360px;height:640px;border:0';
    const told: { paint?: number; ready?: number } = {};
    const stop = figma?.ui.on((pluginMessage) => iframe.contentWindow?.postMessage({ pluginMessage }, '*'));
    let start = 0;
    const onMessage = ({
      source,
      data,
    }: MessageEvent<{ probe?: 'paint' | 'ready'; at: number; pluginMessage?: unknown }>) => {
      if (source !== iframe.contentWindow) return;
      if (data.pluginMessage !== undefined) figma?.ui.post(data.pluginMessage);
      if (data.probe) told[data.probe] = data.at - start;
      if (told.paint === undefined || (figma && told.ready === undefined)) return;
      window.removeEventListener('message', onMessage);
      stop?.();
      iframe.remove();
      resolve({ paint: told.paint, ready: told.ready ?? null });
    };
    window.addEventListener('message', onMessage);
    document.body.append(iframe);
    // From here on, since the empty page that every iframe starts with has loaded already.
    iframe.addEventListener('load', () => figma?.ui.ready());
    start = performance.timeOrigin + performance.now();
    iframe.src = src;
  });
}

const stored = JSON.parse(document.body.dataset['storage'] ?? '{}') as object;
const { figma, frame } = await loadFigma({ storage: new Map(Object.entries(stored)) });

window.bench = {
  svg: (text) => ({
    ours: timed(() => cleanSvg(text, dom, { dropBackground: true })),
    floor: timed(() => dom.serialize(dom.parse(text))),
  }),
  recolor: (text, palette) => ({
    ours: timed(() => recolor(text, palette)),
    floor: timed(() => dom.serialize(dom.parse(text))),
  }),
  async cut() {
    const { original, cutout } = await (sample ??= cutSample());
    const ours = await timedAsync(() => cutOut(codec, original, cutout));
    const floor = await timedAsync(async () => {
      const picture = await codec.decode(original);
      await codec.encodePng(picture);
      picture.release();
    });
    return { ours, floor };
  },
  open: async (html) => {
    if (html !== null) return show(address(html, frame), null);
    await figma.run('create');
    return show(address(figma.ui.window()?.html ?? '', frame), figma);
  },
};
