import { useEffect, useRef } from 'preact/hooks';
import { themeCss } from './figma-colors.ts';
import { dataUrl, pluginPage, type PluginPage } from './plugin-page.ts';
import type { PlaygroundState } from './state.ts';

/** The plugin's window: Figma's title bar over the plugin's own page in a sandboxed `data:` iframe. */
export function PluginWindow({
  state,
  frame,
}: {
  state: PlaygroundState;
  frame: Pick<PluginPage, 'networkAccess' | 'inter'>;
}) {
  const iframe = useRef<HTMLIFrameElement>(null);
  const { figma } = state;
  const shown = state.version.value >= 0 ? figma.ui.window() : null;
  const html = shown?.html ?? null;
  const theme = state.theme.value;

  useEffect(() => {
    const element = iframe.current;
    if (!element || html === null) return;
    const onMessage = (event: MessageEvent<unknown>) => {
      if (event.source !== element.contentWindow) return;
      const { data } = event;
      if (typeof data === 'object' && data !== null && 'pluginMessage' in data) figma.ui.post(data.pluginMessage);
    };
    window.addEventListener('message', onMessage);
    const stop = figma.ui.on((pluginMessage) => element.contentWindow?.postMessage({ pluginMessage }, '*'));
    // The theme at the time of opening; later changes are sent to the running page.
    element.src = dataUrl(pluginPage({ ...frame, html, themeColors: true, theme: state.theme.peek() }));
    return () => {
      stop();
      window.removeEventListener('message', onMessage);
    };
  }, [html, figma, frame, state]);

  useEffect(() => {
    iframe.current?.contentWindow?.postMessage({ figmaTheme: { theme, css: themeCss(theme) } }, '*');
  }, [theme]);

  if (!shown) return null;
  return (
    <section class="plugin-window" aria-label={shown.title} hidden={!shown.visible}>
      <header>
        <span>{shown.title}</span>
        <button aria-label="Close plugin" onClick={() => figma.user.closePlugin()}>
          ×
        </button>
      </header>
      <iframe
        ref={iframe}
        title="Recraft for Figma"
        sandbox="allow-scripts"
        style={{ width: `${shown.width}px`, height: `${shown.height}px` }}
        onLoad={() => {
          // The empty page that every iframe starts with has loaded before the plugin's own is asked for.
          if (iframe.current?.src) figma.ui.ready();
        }}
      />
    </section>
  );
}
