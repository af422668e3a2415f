import { type PlaygroundState, startPlugin } from './state.ts';

const COMMANDS = [
  ['create', 'Create'],
  ['vectorize', 'Vectorize selection'],
  ['background', 'Remove background'],
] as const;

/** Which mode of the brand's colors holds on the page: what is bound to them is drawn anew. */
function VariableMode({ state: { figma, version } }: { state: PlaygroundState }) {
  // Whatever changed may have been the page, or the collections.
  void version.value;
  const [collection] = figma.document.collections();
  if (!collection) return null;
  const [first = '', ...others] = collection.modes;
  const choose = (mode: string) => figma.user.setVariableMode(collection.name, mode);
  return (
    <select
      aria-label={`Mode of ${collection.name} on this page`}
      value={figma.document.variableMode(collection.name) ?? first}
      onChange={({ currentTarget }) => choose(currentTarget.value)}
    >
      {[first, ...others].map((mode) => (
        <option key={mode} value={mode}>
          {collection.name}: {mode}
        </option>
      ))}
    </select>
  );
}

/** The floating bar: undo, zoom, theme, the page's variable mode, and the plugin's menu. */
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
      <VariableMode state={state} />
      <i />
      {COMMANDS.map(([command, name]) => (
        <button key={command} onClick={() => void startPlugin(state, command)}>
          {name}
        </button>
      ))}
    </div>
  );
}
