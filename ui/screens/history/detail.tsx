import { CopyIconButton } from '../../components/copy-icon-button.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import type { Draft } from '../../jobs/draft.ts';
import type { HistoryEntry } from '../../jobs/entry.ts';
import { kindIcon } from '../kind-words.ts';
import { OnwardMenu } from '../onward.tsx';
import { StoredPicture } from '../stored-picture.tsx';
import type { EntryActions } from './entry-actions.ts';
import { entryFacts, type Fact } from './entry-words.ts';
import type { HistoryModel } from './model.ts';

interface DetailProps {
  model: HistoryModel;
  entry: HistoryEntry;
  actions: EntryActions;
}

/** The chosen entry: its picture and recipe, and what can be done with it. */
export function Detail({ model, entry, actions }: DetailProps) {
  const text = actions.prompt ?? entry.title;
  return (
    <section class="section detail" aria-label="Chosen result">
      <div class="head">
        <span class="thumb">
          <StoredPicture thumbnails={model.thumbnails} ids={[entry.id]} icon={kindIcon(entry)} />
        </span>
        <p class="clamp" title={text}>
          {text}
        </p>
      </div>
      <dl class="recipe num">
        {entryFacts(entry, model.dates, model.unsaved.value.has(entry.id)).map((fact) => (
          <FactLine key={fact.label} fact={fact} />
        ))}
      </dl>
      <Tools key={entry.id} model={model} entry={entry} actions={actions} />
    </section>
  );
}

function FactLine({ fact: { label, text, tone, cut } }: { fact: Fact }) {
  const looks = [tone ?? '', cut === true ? 'cut' : ''].filter(Boolean).join(' ');
  return (
    <div>
      <dt>{label}</dt>
      <dd class={looks} title={cut === true ? text : undefined}>
        {text}
      </dd>
    </div>
  );
}

function Tools({ model, entry: { id }, actions }: DetailProps) {
  const { prompt } = actions;
  return (
    <div class="line tools">
      {actions.reveal ? <IconButton icon="locate" name="Select on canvas" onClick={() => model.reveal(id)} /> : null}
      {prompt === null ? null : <CopyIconButton icon="copy" name="Copy prompt" read={() => Promise.resolve(prompt)} />}
      {actions.copySvg ? <CopyIconButton icon="code" name="Copy SVG" read={() => model.svgOf(id)} /> : null}
      {actions.again === null ? null : (
        <IconButton icon="redo" name={actions.again} onClick={() => model.tryAgain(id)} />
      )}
      {actions.draft === null ? null : <DraftButtons model={model} draft={actions.draft} />}
      {actions.makeStyle ? (
        <IconButton icon="saved" name="Make a style from this" onClick={() => model.makeStyle(id)} />
      ) : null}
      {actions.onward ? <OnwardMenu onChoose={(to) => void model.goOn(id, to)} /> : null}
      <span class="push" />
      <IconButton icon="trash" name="Remove from history" onClick={() => model.remove(id)} />
    </div>
  );
}

function DraftButtons({ model, draft }: { model: HistoryModel; draft: Draft }) {
  return (
    <>
      <IconButton icon="dice" name="More like this" onClick={() => model.moreLike(draft)} />
      <IconButton icon="edit" name="Run again with changes" onClick={() => model.runAgain(draft)} />
    </>
  );
}
