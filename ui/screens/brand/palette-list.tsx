import { type Action, ActionMenu } from '../../components/action-menu.tsx';
import { EditField } from '../../components/edit-field.tsx';
import { Icon } from '../../components/icon.tsx';
import { RowGrid } from '../../components/row-grid.tsx';
import { RowName } from '../../components/row-name.tsx';
import { Swatch } from '../../components/swatch.tsx';
import { colorName, cssOf, hexWords, readShare, weightWords } from './color-words.ts';
import type { Entry, PaletteModel } from './palette-model.ts';

const keys = 'Arrow keys go from color to color. Alt and an arrow key moves a color, F2 renames it, Delete removes it.';

/** The colors of the palette, each with its weight. */
export function PaletteList({ model }: { model: PaletteModel }) {
  const entries = model.shown.value;
  if (entries.length === 0) return <p class="hint empty">No color is named like that.</p>;

  function onRowKey({ key, altKey }: KeyboardEvent, at: number): number | null {
    const entry = entries[at];
    if (entry === undefined) return null;
    if (altKey && (key === 'ArrowUp' || key === 'ArrowDown') && model.tool.value !== 'find') {
      const by = key === 'ArrowUp' ? -1 : 1;
      // A color that goes past the fold is followed there.
      if (at + by === entries.length) model.expanded.value = true;
      model.move(entry.index, by);
      return Math.min(model.palette.value.length - 1, Math.max(0, at + by));
    }
    if (key === 'Delete' || key === 'Backspace') {
      model.remove(entry.index);
      return at;
    }
    if (key === 'F2') model.renaming.value = entry.index;
    return null;
  }

  return (
    <RowGrid
      label="Palette"
      keys={keys}
      class="colors"
      rows={entries.map((entry) => (
        <ColorCells key={entry.index} entry={entry} model={model} />
      ))}
      onRowKey={onRowKey}
    />
  );
}

function ColorCells({ entry: { index, color }, model }: { entry: Entry; model: PaletteModel }) {
  const name = colorName(color);
  const setWeight = (weight: number) => model.setWeight(index, Math.min(1, Math.max(0, weight)));
  return (
    <>
      <span role="gridcell" class="line" onDblClick={() => (model.renaming.value = index)}>
        <Swatch color={cssOf(color)} />
        <RowName
          name={name}
          written={color.name ?? ''}
          isEdited={model.renaming.value === index}
          onCommit={(text) => model.rename(index, text)}
          onEnd={() => (model.renaming.value = null)}
        />
      </span>
      <span role="gridcell" class="muted num">
        {hexWords(color.hex, color.alpha)}
      </span>
      <span role="gridcell">
        <EditField
          name={`Weight of ${name}`}
          class="num"
          value={weightWords(color.weight)}
          onNudge={(by) => setWeight(Math.round(color.weight * 100 + by) / 100)}
          onCommit={(text) => {
            const share = readShare(text);
            if (share !== null) setWeight(share);
          }}
        />
      </span>
      <span role="gridcell">
        <ActionMenu name={`Edit ${name}`} actions={actionsOf(index, model)}>
          <Icon name="more" muted />
        </ActionMenu>
      </span>
    </>
  );
}

function actionsOf(index: number, model: PaletteModel): readonly Action[] {
  const moves = model.tool.value !== 'find';
  const up: Action = { label: 'Move up', run: () => model.move(index, -1) };
  const down: Action = { label: 'Move down', run: () => model.move(index, 1) };
  return [
    { label: 'Rename', run: () => (model.renaming.value = index) },
    ...(moves && index > 0 ? [up] : []),
    ...(moves && index < model.palette.value.length - 1 ? [down] : []),
    { label: 'Remove', run: () => model.remove(index) },
  ];
}
