import { type PlaygroundState, startPlugin } from './state.ts';

const COMMANDS = [
  ['create', 'Create'],
  ['vectorize', 'Vectorize selection'],
  ['background', 'Remove background'],
] as const;

/** The floating bar: undo, zoom, theme, and the plugin's menu. */
export function Toolbar({ state }: { state: PlaygroundState }) {
  const { view, theme, figma } = state;
  const zoomBy = (factor: number) => {
    const { x, y, zoom } = view.value;
    view.value = { x, y, zoom: Math.min(8, Math.max(0.05, zoom * factor)) };
  };
  return (
    <div class="toolbar" role="toolbar" aria-label="Editor">
      <button onClick={() => figma.user.undo()}>Undo</button>
      <i />
      <button aria-label="Zoom out" onClick={() => zoomBy(0.8)}>
        −
      </button>
      <output>{Math.round(view.value.zoom * 100)}%</output>
      <button aria-label="Zoom in" onClick={() => zoomBy(1.25)}>
        +
      </button>
      <i />
      <button onClick={() => (theme.value = theme.value === 'light' ? 'dark' : 'light')}>
        {theme.value === 'light' ? 'Dark' : 'Light'}
      </button>
      <i />
      {COMMANDS.map(([command, name]) => (
        <button key={command} onClick={() => void startPlugin(state, command)}>
          {name}
        </button>
      ))}
    </div>
  );
}
