import { useState } from 'preact/hooks';
import { Icon } from '../../components/icon.tsx';
import { formatCount } from '../../lib/format.ts';

const folded = 2;

/** What could not be read, a sentence each. */
export function Problems({ problems }: { problems: readonly string[] }) {
  const [open, setOpen] = useState(false);
  if (problems.length === 0) return null;
  // One more line takes the place that "1 more" would take.
  const folds = problems.length > folded + 1;
  const shown = folds && !open ? problems.slice(0, folded) : problems;
  return (
    <div class="notice warning" role="status">
      <Icon name="warn" />
      <div>
        {shown.map((problem) => (
          <p key={problem}>{problem}</p>
        ))}
        {folds ? (
          <button type="button" class="more-line num" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? 'Show fewer' : `${formatCount(problems.length - folded)} more`}
          </button>
        ) : null}
      </div>
    </div>
  );
}
