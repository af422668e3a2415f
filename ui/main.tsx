import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { App } from './app.tsx';
import type { Port } from './bridge/port.ts';
import { createCanvasCodec } from './image/canvas-codec.ts';
import { systemClock } from './lib/clock.ts';
import { createIds } from './lib/ids.ts';
import type { Dates } from './screens/dates.ts';
import { createModels } from './screens/panel/models.ts';
import { createApp } from './state/create-app.ts';
import type { Online } from './state/online.ts';
import type { SvgDom } from './svg/dom.ts';
import './components/styles/brand.css';
import './components/styles/controls.css';
import './components/styles/create.css';
import './components/styles/history.css';
import './components/styles/menu.css';
import './components/styles/parts.css';
import './components/styles/screens.css';
import './components/styles/sets.css';
import './components/styles/styles.css';
import './components/styles/trace.css';

/** Given by the build: Recraft's address, or that of a relay or a simulator. */
declare const __RECRAFT_API_URL__: string;

/** Figma wraps what crosses between the panel and the controller in `pluginMessage`, and speaks from the parent window. */
const port: Port = {
  post: (message) => parent.postMessage({ pluginMessage: message }, '*'),
  on(listener) {
    function hear({ source, data }: MessageEvent<unknown>) {
      if (source !== parent || typeof data !== 'object' || data === null || !('pluginMessage' in data)) return;
      listener(data.pluginMessage);
    }
    addEventListener('message', hear);
    return () => removeEventListener('message', hear);
  },
};

const svgDom: SvgDom = {
  parse: (text) => new DOMParser().parseFromString(text, 'image/svg+xml'),
  serialize: (node) => new XMLSerializer().serializeToString(node),
};

const online: Online = {
  current: () => navigator.onLine,
  on(listener) {
    const tell = () => listener(navigator.onLine);
    addEventListener('online', tell);
    addEventListener('offline', tell);
    return () => {
      removeEventListener('online', tell);
      removeEventListener('offline', tell);
    };
  },
};

/** As the computer's language and time zone have it. */
const localDates: Dates = {
  now: () => Date.now(),
  clock: (ms) => new Date(ms).toLocaleTimeString(undefined, { timeStyle: 'medium' }),
  time: (ms) => new Date(ms).toLocaleTimeString(undefined, { timeStyle: 'short' }),
  day(ms) {
    const thisYear = new Date(ms).getFullYear() === new Date().getFullYear();
    return new Date(ms).toLocaleDateString(undefined, {
      month: 'short',
      day: 'numeric',
      ...(thisYear ? {} : { year: 'numeric' }),
    });
  },
};

const crash = signal<string | null>(null);

function report(fault: unknown) {
  crash.value = fault instanceof Error ? fault.message : String(fault);
}

addEventListener('error', ({ error, message }) => report(error ?? message));
addEventListener('unhandledrejection', ({ reason }) => report(reason));

const app = createApp({
  port,
  fetch: (url, init) => fetch(url, init),
  baseUrl: __RECRAFT_API_URL__,
  codec: createCanvasCodec(),
  svgDom,
  clock: systemClock(globalThis),
  ids: createIds((bytes) => crypto.getRandomValues(bytes)),
  online,
});
const models = createModels(app, localDates);

function show(root: Element) {
  root.replaceChildren();
  const dismiss = () => {
    crash.value = null;
  };
  render(<App models={models} crash={crash} onDismissCrash={dismiss} />, root);
}

// Until there is something to say, the page's own first paint stands, so that nothing is drawn twice.
let shown = false;
effect(() => {
  const root = document.getElementById('app');
  if (shown || root === null || (models.panel.stage.value === 'starting' && crash.value === null)) return;
  shown = true;
  show(root);
});
