import { Icon } from '../../components/icon.tsx';
import { Spinner } from '../../components/spinner.tsx';
import type { StateWords } from './state-words.ts';

/** A state in words, with its mark and what more there is to say. */
export function StateLine({ words: { mark, tone, line, more } }: { words: StateWords }) {
  return (
    <>
      <span class={`state num ${tone}`}>
        <Mark mark={mark} />
        <span>{line}</span>
      </span>
      {more === null ? null : <p class="num">{more}</p>}
    </>
  );
}

function Mark({ mark }: { mark: StateWords['mark'] }) {
  if (mark === 'none') return null;
  return mark === 'spinner' ? <Spinner /> : <Icon name={mark} />;
}
