import { Tiles } from '../../components/tiles.tsx';
import type { HistoryEntry } from '../../jobs/entry.ts';
import { kindIcon } from '../kind-words.ts';
import { StoredPicture } from '../stored-picture.tsx';
import { badgeOf } from './entry-words.ts';
import type { HistoryModel } from './model.ts';

/** All entries on show, by day. */
export function HistoryTiles({ model }: { model: HistoryModel }) {
  const { list } = model;
  const unsaved = model.unsaved.value;
  const groups = list.days.value.map(({ title, total, entries }) => ({
    title,
    aside: total,
    tiles: entries.map((entry) => tileOf(entry, badgeOf(entry, unsaved.has(entry.id)), model)),
  }));
  return (
    <Tiles
      label="Results"
      keys="Enter places the result again, Delete removes it from the history."
      groups={groups}
      chosen={list.chosen.value?.id ?? null}
      focusWanted={list.focusWanted.value}
      onFocused={() => {
        list.focusWanted.value = false;
      }}
      onChoose={(id) => list.choose(id)}
      onEnter={(id) => model.place(id)}
      onDelete={(id) => model.remove(id)}
      onNear={(changes) => model.near(changes)}
    />
  );
}

function tileOf(entry: HistoryEntry, badge: string | null, { thumbnails }: HistoryModel) {
  return {
    id: entry.id,
    name: badge === null ? entry.title : `${entry.title}, ${badge}`,
    content: (
      <>
        <StoredPicture
          thumbnails={thumbnails}
          ids={[entry.id]}
          icon={entry.fate.fate === 'made' ? kindIcon(entry) : 'ask'}
        />
        {badge === null ? null : <span class="tag">{badge}</span>}
      </>
    ),
  };
}
