import type { ComponentChildren, TargetedKeyboardEvent } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { stepInGroups } from './step-in-groups.ts';

interface TileGroup {
  readonly title: string;
  readonly aside: string;
  readonly tiles: readonly { readonly id: string; readonly name: string; readonly content: ComponentChildren }[];
}

interface TilesProps {
  label: string;
  /** What the keys do, for a screen reader. */
  keys: string;
  groups: readonly TileGroup[];
  chosen: string | null;
  /** Whether the chosen tile should take the focus. */
  focusWanted: boolean;
  onFocused: () => void;
  onChoose: (id: string) => void;
  onEnter: (id: string) => void;
  onDelete: (id: string) => void;
  /** Tiles that came near the view (true) or went away from it (false). */
  onNear: (changes: ReadonlyMap<string, boolean>) => void;
}

/** Pictures in groups. All of them are one stop for Tab: arrows move in both directions, Home and End go to the ends. */
export function Tiles(props: TilesProps) {
  const { groups, chosen, focusWanted, onFocused } = props;
  const hint = useId();
  const root = useRef<HTMLDivElement>(null);
  const tiles = groups.flatMap((group) => group.tiles);
  const at = Math.max(
    0,
    tiles.findIndex(({ id }) => id === chosen),
  );
  useNear(root, tiles.map(({ id }) => id).join(' '), props.onNear);

  useLayoutEffect(() => {
    if (!focusWanted) return;
    root.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
    onFocused();
  });

  function onKeyDown(event: TargetedKeyboardEvent<HTMLElement>) {
    const id = tiles[at]?.id;
    const sizes = groups.map((group) => group.tiles.length);
    const next = tiles[stepInGroups(event.key, at, sizes, columnsOf(event.currentTarget)) ?? -1];
    if (next !== undefined) {
      props.onChoose(next.id);
      tileOf(event.currentTarget, next.id)?.focus();
    } else if (id !== undefined && event.key === 'Enter') {
      // A key that is held down is one wish.
      if (!event.repeat) props.onEnter(id);
    } else if (id !== undefined && (event.key === 'Delete' || event.key === 'Backspace')) {
      if (!event.repeat) props.onDelete(id);
    } else return;
    event.preventDefault();
  }

  return (
    <>
      <p id={hint} class="vh">
        {props.keys}
      </p>
      <div ref={root} role="listbox" aria-label={props.label} aria-describedby={hint} onKeyDown={onKeyDown}>
        {groups.map((group) => (
          <Group key={group.title} group={group} chosen={tiles[at]?.id} onChoose={props.onChoose} />
        ))}
      </div>
    </>
  );
}

interface GroupProps {
  group: TileGroup;
  chosen: string | undefined;
  onChoose: (id: string) => void;
}

function Group({ group: { title, aside, tiles }, chosen, onChoose }: GroupProps) {
  return (
    <div role="group" class="day" aria-label={`${title}, ${aside}`}>
      <div class="title num" aria-hidden="true">
        <b class="strong">{title}</b>
        <span class="push muted">{aside}</span>
      </div>
      <div class="grid" role="presentation">
        {tiles.map(({ id, name, content }) => (
          <button
            key={id}
            type="button"
            role="option"
            class="thumb"
            data-id={id}
            aria-label={name}
            title={name}
            aria-selected={id === chosen}
            tabIndex={id === chosen ? 0 : -1}
            onClick={() => onChoose(id)}
          >
            {content}
          </button>
        ))}
      </div>
    </div>
  );
}

function tileOf(root: Element, id: string): HTMLElement | null {
  return [...root.querySelectorAll<HTMLElement>('[data-id]')].find((tile) => tile.dataset['id'] === id) ?? null;
}

/** The computed tracks are lengths, one for each column. */
function columnsOf(root: Element): number {
  const grid = root.querySelector('.grid');
  return grid === null ? 1 : getComputedStyle(grid).gridTemplateColumns.split(' ').length;
}

/** Tells which tiles are within a screen of the view. `ids` changes with the tiles. */
function useNear(
  root: { readonly current: HTMLElement | null },
  ids: string,
  onNear: (changes: ReadonlyMap<string, boolean>) => void,
): void {
  const tell = useRef(onNear);
  tell.current = onNear;
  useLayoutEffect(() => {
    const observer = new IntersectionObserver(
      (seen) =>
        tell.current(new Map(seen.map(({ target, isIntersecting }) => [idOf(target), isIntersecting] as const))),
      { root: root.current?.closest('.body') ?? null, rootMargin: '100%' },
    );
    for (const tile of root.current?.querySelectorAll('[data-id]') ?? []) observer.observe(tile);
    return () => observer.disconnect();
  }, [root, ids]);
}

function idOf(tile: Element): string {
  return tile.getAttribute('data-id') ?? '';
}
