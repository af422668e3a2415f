import type { NodeRecord } from '../../figma/document/record.ts';
import type { PlaygroundState } from './state.ts';

const MARKS: Partial<Record<NodeRecord['type'], string>> = {
  FRAME: '#',
  COMPONENT: '❖',
  INSTANCE: '◇',
  GROUP: '▢',
  TEXT: 'T',
  VECTOR: '✎',
  ELLIPSE: '○',
  RECTANGLE: '▭',
};

/** Pages and the layers of the current one, top layer first. */
export function Layers({ state }: { state: PlaygroundState }) {
  const { figma } = state;
  const page = state.version.value >= 0 ? figma.document.page() : null;
  if (!page) return null;
  return (
    <nav class="side layers" aria-label="Layers">
      <h1>Autumn campaign</h1>
      <h2>Pages</h2>
      <ul>
        {figma.document.pages().map((each) => (
          <li key={each.id}>
            <button class={each.id === page.id ? 'chosen' : ''} onClick={() => figma.user.goToPage(each.id)}>
              {each.name}
            </button>
          </li>
        ))}
      </ul>
      <h2>Layers</h2>
      <Branch state={state} ids={page.children ?? []} depth={0} />
    </nav>
  );
}

function Branch({ state, ids, depth }: { state: PlaygroundState; ids: readonly string[]; depth: number }) {
  const { figma } = state;
  const selected = figma.document.page().selection ?? [];
  return (
    <ul>
      {[...ids].reverse().map((id) => {
        const node = figma.document.node(id);
        if (!node) return null;
        const inner = node.children ?? [];
        return (
          <li key={id}>
            <button
              class={`${selected.includes(id) ? 'selected' : ''} ${node.visible === false ? 'off' : ''}`}
              style={{ paddingLeft: `${8 + depth * 14}px` }}
              onClick={(event) => {
                const others = event.shiftKey ? selected : [];
                figma.user.select(others.includes(id) ? others.filter((other) => other !== id) : [...others, id]);
              }}
            >
              <span aria-hidden="true">{MARKS[node.type] ?? '·'}</span> {node.name}
              {node.locked ? <small> locked</small> : null}
            </button>
            {inner.length > 0 && inner.length <= 12 ? <Branch state={state} ids={inner} depth={depth + 1} /> : null}
          </li>
        );
      })}
    </ul>
  );
}
