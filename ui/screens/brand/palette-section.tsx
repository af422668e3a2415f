import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Action, ActionMenu } from '../../components/action-menu.tsx';
import { Icon } from '../../components/icon.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { MoreLine } from '../../components/more-line.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { Spinner } from '../../components/spinner.tsx';
import { WeightBar } from '../../components/weight-bar.tsx';
import { formatCount, plural } from '../../lib/format.ts';
import { AddColors } from './add-colors.tsx';
import { colorName, cssOf } from './color-words.ts';
import type { BrandModel } from './model.ts';
import { PaletteList } from './palette-list.tsx';
import type { PaletteModel } from './palette-model.ts';
import { Problems } from './problems.tsx';
import { SavePalette } from './save-palette.tsx';

/** The palette in use: its weights, its colors, and what can be done with them. */
export function PaletteSection({ model }: { model: BrandModel }) {
  const { colors, sources } = model;
  const root = useRef<HTMLElement>(null);
  const tool = colors.tool.value;
  const palette = colors.palette.value;
  const isEmpty = palette.length === 0;
  useFocusBack(root, tool, isEmpty);
  return (
    <section ref={root} class="section palette" aria-busy={sources.loading.value}>
      <Title model={model} />
      {tool === 'find' ? (
        <SearchField
          label="Find a color"
          value={colors.query.value}
          onInput={(query) => {
            colors.query.value = query;
          }}
        />
      ) : null}
      {tool === 'add' ? <AddColors model={colors} /> : null}
      {tool === 'save' ? <SavePalette model={colors} /> : null}
      <Problems problems={colors.problems.value} />
      {isEmpty ? (
        <p class="hint empty">
          {sources.loading.value ? 'Reading colors' : 'No colors yet. Choose where they come from, or add some.'}
        </p>
      ) : (
        <>
          <WeightBar label={null} parts={palette.map((color) => ({ color: cssOf(color), share: color.weight }))} />
          <PaletteList model={colors} />
          <More model={colors} />
        </>
      )}
    </section>
  );
}

function Title({ model: { colors, sources } }: { model: BrandModel }) {
  const tool = colors.tool.value;
  const palette = colors.palette.value.length;
  const all = plural(palette, 'color');
  const shown = colors.shown.value.length;
  const isSearch = tool === 'find' && colors.query.value.trim() !== '';
  return (
    <div class="title num tools-line">
      <h2>{palette === 0 ? 'Colors' : isSearch ? `${formatCount(shown)} of ${all}` : all}</h2>
      {sources.loading.value ? <Spinner /> : null}
      <span class="push" />
      <span data-tool="find">
        <IconButton
          icon="search"
          name="Find a color"
          expanded={tool === 'find'}
          onClick={() => colors.toggle('find')}
        />
      </span>
      <span data-tool="add">
        <IconButton icon="plus" name="Add colors" expanded={tool === 'add'} onClick={() => colors.toggle('add')} />
      </span>
      <span data-tool="save">
        <ActionMenu name="Palette" actions={paletteActions(colors, sources)}>
          <Icon name="more" />
        </ActionMenu>
      </span>
    </div>
  );
}

function paletteActions(colors: PaletteModel, sources: BrandModel['sources']): readonly Action[] {
  const choice = sources.choice.value;
  const save: Action = { label: 'Save palette…', run: () => colors.toggle('save') };
  const again: Action = { label: 'Read again', run: () => sources.readAgain() };
  if (choice?.kind !== 'saved') return choice === null ? [save] : [save, again];
  const { place, id } = choice;
  return [save, again, { label: `Delete ${colors.name.value}`, run: () => sources.remove(place, id) }];
}

/** "3 more: sky/300, moss/400, snow/50" */
function More({ model }: { model: PaletteModel }) {
  const folded = model.folded.value;
  const isOpen = model.expanded.value;
  // While colors are being looked for, nothing is folded.
  if (folded.length === 0 && (!isOpen || model.tool.value === 'find')) return null;
  const names = folded.map(({ color }) => colorName(color)).join(', ');
  return <MoreLine rest={folded.length} names={names} onToggle={() => (model.expanded.value = !isOpen)} />;
}

/** When a tool closes, or the last color is gone, and takes the focus with it, the button beside it has the focus. */
function useFocusBack(root: { readonly current: HTMLElement | null }, tool: string | null, isEmpty: boolean): void {
  const before = useRef({ tool, isEmpty });
  useLayoutEffect(() => {
    const { tool: closed, isEmpty: wasEmpty } = before.current;
    before.current = { tool, isEmpty };
    const place = closed !== null && tool === null ? closed : isEmpty && !wasEmpty ? 'add' : null;
    if (place === null || document.activeElement !== document.body) return;
    root.current?.querySelector<HTMLElement>(`[data-tool="${place}"] button`)?.focus();
  }, [root, tool, isEmpty]);
}
