import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../../components/button.tsx';
import { NoticeBox } from '../../components/notice-box.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { formatStorage, plural } from '../../lib/format.ts';
import { Detail } from './detail.tsx';
import type { HistoryModel } from './model.ts';
import { HistoryTiles } from './tiles.tsx';

/** What was paid for on this computer, and the chosen piece of it. */
export function HistoryScreen({ model }: { model: HistoryModel }) {
  const { query, chosen, state } = model.list;
  const body = useRef<HTMLDivElement>(null);
  const empty = state.value !== 'entries';

  useLayoutEffect(() => {
    // The last tile took the focus with it.
    if (empty && document.activeElement === document.body) body.current?.focus();
  }, [empty]);

  const entry = chosen.value;
  const actions = model.actions.value;
  return (
    <>
      {query.value === null ? null : (
        <SearchField
          label="Words of the prompt"
          value={query.value}
          onInput={(words) => {
            query.value = words;
          }}
        />
      )}
      <div ref={body} class="body" tabIndex={-1}>
        <Unreadable model={model} />
        {empty ? <Empty model={model} /> : <HistoryTiles model={model} />}
        {empty ? null : <p class="section muted num">{formatStorage(model.bytes.value)} on this computer</p>}
      </div>
      {entry === null || actions === null ? null : <Detail model={model} entry={entry} actions={actions} />}
    </>
  );
}

/** Why there are no tiles. While the history is read, the shape of what comes. */
function Empty({ model: { list } }: { model: HistoryModel }) {
  const state = list.state.value;
  if (state === 'loading') return <Loading />;
  function showAll() {
    list.query.value = null;
    list.filter.value = 'all';
    list.focusWanted.value = true;
  }
  return (
    <section class="section">
      <p class="hint">
        {state === 'no-match'
          ? 'Nothing matches.'
          : 'Nothing has been made yet. What you pay for is kept here, and can be placed again for free.'}
      </p>
      {state === 'no-match' ? (
        <div class="line">
          <Button onClick={showAll}>Show all</Button>
        </div>
      ) : null}
    </section>
  );
}

function Loading() {
  return (
    <section class="section">
      <p class="vh">Reading the history</p>
      <div class="grid" aria-hidden="true">
        {Array.from({ length: 8 }, (_, index) => (
          <span key={index} class="thumb" />
        ))}
      </div>
    </section>
  );
}

function Unreadable({ model }: { model: HistoryModel }) {
  const count = model.unreadable.value.length;
  if (count === 0) return null;
  return (
    <section class="section">
      <NoticeBox
        tone="warning"
        icon="warn"
        title={`${plural(count, 'entry', 'entries')} can’t be read`}
        text="They are damaged, or another version of the plugin wrote them."
        action={<Button onClick={() => model.removeUnreadable()}>Remove</Button>}
      />
    </section>
  );
}
