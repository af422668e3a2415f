import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Action, ActionMenu } from '../../components/action-menu.tsx';
import { Button } from '../../components/button.tsx';
import { foldList } from '../../components/fold-list.ts';
import { Icon } from '../../components/icon.tsx';
import { MoreLine } from '../../components/more-line.tsx';
import { RowGrid } from '../../components/row-grid.tsx';
import { RowName } from '../../components/row-name.tsx';
import { Thumb } from '../../components/thumb.tsx';
import { plural } from '../../lib/format.ts';
import type { ShownStyle } from '../../state/styles/types.ts';
import type { Dates } from '../dates.ts';
import type { StylesModel } from './model.ts';
import { styleModelWords, styleName } from './style-words.ts';

const folded = 4;
const keys =
  'Arrow keys go from style to style. Enter uses a style, F2 renames it, Delete deletes it after a question.';

/** The account's own styles, newest first. */
export function StyleList({ model, dates }: { model: StylesModel; dates: Dates }) {
  const styles = model.list.value;
  const { foldable, shown, rest } = foldList(styles, folded, model.expanded.value);

  function onRowKey({ key }: KeyboardEvent, at: number): number | null {
    const style = shown[at];
    if (style === undefined) return null;
    if (key === 'Enter') model.use(style.id);
    else if (key === 'F2') model.renaming.value = style.id;
    else if (key === 'Delete' || key === 'Backspace') model.deleting.value = style.id;
    return null;
  }

  return (
    <section class="section">
      <div class="title num">
        <h2>{styles.length === 0 ? 'Your styles' : plural(styles.length, 'style')}</h2>
        <span class="push muted">{listingWords(model)}</span>
      </div>
      {styles.length === 0 ? (
        <p class="hint empty">{emptyWords(model)}</p>
      ) : (
        <RowGrid
          label="Your styles"
          keys={keys}
          class="styles"
          rows={shown.map((style) => (
            <StyleCells key={style.id} style={style} model={model} dates={dates} />
          ))}
          onRowKey={onRowKey}
        />
      )}
      {foldable ? <MoreLine rest={rest} onToggle={() => (model.expanded.value = !model.expanded.value)} /> : null}
    </section>
  );
}

interface StyleCellsProps {
  style: ShownStyle;
  model: StylesModel;
  dates: Dates;
}

function StyleCells({ style, model, dates }: StyleCellsProps) {
  if (model.deleting.value === style.id) return <DeleteQuestion style={style} model={model} />;
  const name = styleName(style);
  return (
    <>
      <span role="gridcell" class="line" onDblClick={() => (model.renaming.value = style.id)}>
        <Thumb bytes={model.pictures.of(style.id)} icon="saved" off={style.gone} />
        <RowName
          name={name}
          written={style.name ?? ''}
          isEdited={model.renaming.value === style.id}
          onCommit={(text) => model.rename(style.id, text)}
          onEnd={() => (model.renaming.value = null)}
        />
      </span>
      <span role="gridcell" class={style.gone ? 'warning keep' : 'muted keep num'}>
        {style.gone ? 'Gone at Recraft' : aboutWords(style, dates)}
      </span>
      <span role="gridcell">
        <ActionMenu name={`Edit ${name}`} actions={actionsOf(style, model)}>
          <Icon name="more" muted />
        </ActionMenu>
      </span>
    </>
  );
}

/** Where the style stood, so that nothing moves. What is deleted at Recraft cannot be had back. */
function DeleteQuestion({ style, model }: { style: ShownStyle; model: StylesModel }) {
  const name = styleName(style);
  const keep = useRef<HTMLSpanElement>(null);
  // The menu that asked has gone; the answer that changes nothing is the nearest.
  useLayoutEffect(() => {
    const row = keep.current?.closest<HTMLElement>('[role="row"]');
    keep.current?.querySelector('button')?.focus();
    // Escape takes the question away without an answer.
    return () => {
      if (row?.contains(document.activeElement)) row.focus();
    };
  }, []);

  /** The row keeps the focus that the answers give up. */
  function answer(run: () => void) {
    keep.current?.closest<HTMLElement>('[role="row"]')?.focus();
    run();
  }

  return (
    <>
      <span role="gridcell" class="line">
        <span class="cut" title={name}>
          {style.gone ? 'Forget' : 'Delete for good:'} {name}?
        </span>
      </span>
      <span role="gridcell">
        <Button
          name={`${style.gone ? 'Forget' : 'Delete'} ${name}`}
          onClick={() => answer(() => void model.remove(style.id))}
        >
          {style.gone ? 'Forget' : 'Delete'}
        </Button>
      </span>
      <span role="gridcell" ref={keep}>
        <Button name={`Keep ${name}`} onClick={() => answer(() => (model.deleting.value = null))}>
          Keep
        </Button>
      </span>
    </>
  );
}

function actionsOf(style: ShownStyle, model: StylesModel): readonly Action[] {
  const use: Action = { label: 'Use in Create', run: () => model.use(style.id) };
  return [
    ...(style.gone ? [] : [use]),
    { label: 'Rename', run: () => (model.renaming.value = style.id) },
    { label: style.gone ? 'Forget…' : 'Delete…', run: () => (model.deleting.value = style.id) },
  ];
}

/** What has no name is told apart by its day. */
function aboutWords(style: ShownStyle, dates: Dates): string {
  const day = style.name === null && style.at !== null ? [dates.day(style.at)] : [];
  return [styleModelWords(style), ...day].join(' · ');
}

function listingWords({ listing }: StylesModel): string {
  const { state } = listing.value;
  if (state === 'asking') return 'Asking Recraft';
  return state === 'failed' ? 'Recraft didn’t answer' : '';
}

function emptyWords({ listing }: StylesModel): string {
  return listing.value.state === 'listed'
    ? 'None yet. A style draws everything alike, after the layers that it is made from.'
    : 'Your styles appear here.';
}
