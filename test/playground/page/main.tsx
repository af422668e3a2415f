import { render } from 'preact';
import { fetchAccount, chooseScenario, refreshAccount } from './account.ts';
import { Canvas } from './canvas.tsx';
import { themeCss } from './figma-colors.ts';
import { Layers } from './layers.tsx';
import { loadFigma } from './load.ts';
import { createPlaygroundApi, type PlaygroundApi } from './playground-api.ts';
import type { PluginPage } from './plugin-page.ts';
import { PluginWindow } from './plugin-window.tsx';
import { RecraftSide } from './recraft-side.tsx';
import { createState, type PlaygroundState, startPlugin } from './state.ts';
import './style.css';
import { Toolbar } from './toolbar.tsx';
import { createView } from './view.ts';

declare global {
  interface Window {
    playground: PlaygroundApi;
  }
}

/** `?theme=dark&scenario=rate-limit&command=vectorize&select=Boats,Alps` */
const query = new URLSearchParams(location.search);

function Playground({ state, frame }: { state: PlaygroundState; frame: Pick<PluginPage, 'networkAccess' | 'inter'> }) {
  return (
    <div class={`editor ${state.theme.value}`}>
      <style>{themeCss(state.theme.value)}</style>
      <Layers state={state} />
      <main>
        <Canvas state={state} />
        <PluginWindow key={state.starts.value} state={state} frame={frame} />
        <Toolbar state={state} />
      </main>
      <RecraftSide state={state} />
    </div>
  );
}

async function start(): Promise<void> {
  const view = createView();
  const [{ figma, frame }, account] = await Promise.all([loadFigma({ view: view.canvas }), fetchAccount()]);
  const theme = query.get('theme') === 'dark' ? 'dark' : 'light';
  const state = createState(figma, { theme, account, view: view.signal });
  await chooseScenario(state, query.get('scenario') ?? 'ok');
  const root = document.querySelector('#root');
  if (!root) throw new Error('the page has no #root');
  render(<Playground state={state} frame={frame} />, root);
  const names = query.get('select');
  if (names) figma.user.selectByName(...names.split(','));
  await startPlugin(state, query.get('command') ?? 'create');
  window.playground = createPlaygroundApi(state);
  setInterval(() => void refreshAccount(state), 1000);
}

await start();
