import type { ComponentChildren } from 'preact';
import { IconButton } from '../../components/icon-button.tsx';
import type { Draft } from '../../jobs/draft.ts';
import { OnwardMenu, type Onward } from '../onward.tsx';
import type { Origin } from './model.ts';

interface OriginStripProps {
  origin: Origin;
  /** What else can be done with it. */
  more?: ComponentChildren;
  onShow: (entryId: string) => void;
  /** Asks for the same with changes, or for more like it. */
  onRunAgain: (draft: Draft) => void;
  onMoreLike: (draft: Draft) => void;
  /** Of the layer as it looks now. */
  onMakeStyle: () => void;
  /** Opens what is done next with the selected layer. */
  onGoOn: (to: Onward) => void;
}

/** How the selected layer was made. Between the screen and its footer, so that no control moves. */
export function OriginStrip(props: OriginStripProps) {
  const { origin, more, onShow, onRunAgain, onMoreLike, onMakeStyle, onGoOn } = props;
  const { method, facts, draft, entryId } = origin;
  return (
    <section class="origin num" aria-label="How this layer was made">
      <p class="line">
        <span class="made">
          <span class="cut" title={method}>
            <b>Made here</b> · {method}
          </span>
          <span class="keep">&nbsp;· {facts}</span>
        </span>
        <IconButton icon="saved" name="Make a style from this" onClick={onMakeStyle} />
        <OnwardMenu onChoose={onGoOn} />
        {entryId === null ? null : <IconButton icon="clock" name="Show in history" onClick={() => onShow(entryId)} />}
      </p>
      {draft === null ? null : (
        <p class="line">
          <span class="cut muted" title={draft.prompt ?? undefined}>
            {draft.prompt ?? 'Its prompt is not on the layer'}
          </span>
          <span class="push" />
          <IconButton icon="dice" name="More like this" onClick={() => onMoreLike(draft)} />
          <IconButton icon="edit" name="Run again with changes" onClick={() => onRunAgain(draft)} />
        </p>
      )}
      {more}
    </section>
  );
}
