import { IconButton } from '../../components/icon-button.tsx';
import { Select } from '../../components/select.tsx';
import { filters } from './days.ts';
import type { HistoryModel } from './model.ts';

/** Finding an entry: by words, and by what it needs. */
export function HistoryBar({ model: { list } }: { model: HistoryModel }) {
  const { query, filter, state } = list;
  if (state.value === 'empty' || state.value === 'loading') return null;
  return (
    <>
      <IconButton
        icon="search"
        name="Find by prompt"
        expanded={query.value !== null}
        onClick={() => {
          query.value = query.value === null ? '' : null;
        }}
      />
      <Select
        label="Filter"
        compact
        icon="filter"
        value={filter.value}
        groups={[{ label: 'Filter', options: filters }]}
        onChange={(value) => {
          filter.value = value;
        }}
      />
    </>
  );
}
