import { formatCount } from '../lib/format.ts';

interface MoreLineProps {
  /** How many are folded; 0 while all are shown. */
  rest: number;
  /** What they are called. */
  names?: string;
  onToggle: () => void;
}

/** Unfolds the rest of a list, and folds it again. */
export function MoreLine({ rest, names, onToggle }: MoreLineProps) {
  const more = names === undefined ? 'more' : `more: ${names}`;
  return (
    <button
      type="button"
      class={names === undefined ? 'more-line num' : 'more-line num cut'}
      aria-expanded={rest === 0}
      onClick={onToggle}
    >
      {rest === 0 ? 'Show fewer' : `${formatCount(rest)} ${more}`}
    </button>
  );
}
