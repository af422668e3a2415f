import type { ComponentChildren } from 'preact';
import { Button } from '../../components/button.tsx';
import type { IconName } from '../../components/icon-paths.ts';
import type { MenuGroup } from '../../components/menu.tsx';
import { Select } from '../../components/select.tsx';
import { plural } from '../../lib/format.ts';
import type { PaletteChoice } from '../../state/brand/types.ts';
import type { BrandModel } from './model.ts';
import { LibrarySelects, SavedSelect, VariableSelects } from './source-selects.tsx';
import type { SourceKind } from './sources-model.ts';

const kinds: readonly { readonly value: SourceKind; readonly label: string; readonly icon: IconName }[] = [
  { value: 'variables', label: 'Variables', icon: 'variable' },
  { value: 'styles', label: 'Styles', icon: 'shape' },
  { value: 'library', label: 'Library', icon: 'component' },
  { value: 'selection', label: 'Selection', icon: 'locate' },
  { value: 'image', label: 'Image', icon: 'image' },
  { value: 'typed', label: 'Typed', icon: 'text' },
  { value: 'saved', label: 'Saved', icon: 'saved' },
];

const kindMenu: readonly MenuGroup<SourceKind>[] = [{ label: 'Source', options: kinds }];

const counts: readonly MenuGroup<string>[] = [
  {
    label: 'Colors',
    options: Array.from({ length: 15 }, (_, index) => ({ value: String(index + 2), label: `${index + 2} colors` })),
  },
];

/** Where the colors come from: a source, and what of it. */
export function SourceSection({ model }: { model: BrandModel }) {
  const { sources, colors } = model;
  const kind = sources.kind.value;
  const hint = sources.hint.value;
  return (
    <section class="section">
      <div class="sources">
        <Select
          label="Source"
          value={kind}
          groups={kindMenu}
          icon={kinds.find(({ value }) => value === kind)?.icon ?? 'variable'}
          onChange={(next) => {
            sources.chooseKind(next);
            if (next === 'typed' && colors.tool.value !== 'add') colors.toggle('add');
          }}
        />
        {hint === null ? <WhatOfIt model={model} kind={kind} /> : <span class="hint">{hint}</span>}
      </div>
    </section>
  );
}

function WhatOfIt({ model, kind }: { model: BrandModel; kind: SourceKind }): ComponentChildren {
  const { sources, colors, selected } = model;
  const choice = sources.choice.value;
  switch (kind) {
    case 'variables':
      return <VariableSelects model={sources} />;
    case 'library':
      return <LibrarySelects model={sources} />;
    case 'saved':
      return <SavedSelect model={sources} />;
    case 'styles':
      return <span class="muted num">{plural(sources.sources.value.styles, 'color style')}</span>;
    case 'typed':
      return (
        <>
          <span class="muted cut">Any CSS color</span>
          {colors.palette.value.length === 0 ? null : (
            <Button onClick={() => sources.choose({ kind: 'typed' })}>Start empty</Button>
          )}
        </>
      );
    case 'selection':
      return (
        <>
          <span class="muted num cut">{plural(selected.value, 'layer')} selected</span>
          <Button onClick={() => sources.readAgain()}>Read again</Button>
        </>
      );
    case 'image':
      return (
        <>
          <Select
            label="Colors of the picture"
            value={String(countOf(choice))}
            groups={counts}
            onChange={(count) => sources.choose({ kind: 'image', count: Number(count) })}
          />
          <Button onClick={() => sources.readAgain()}>Read again</Button>
        </>
      );
  }
}

function countOf(choice: PaletteChoice | null): number {
  return choice?.kind === 'image' ? choice.count : 8;
}
