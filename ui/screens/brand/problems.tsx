import { useState } from 'preact/hooks';
import { foldList } from '../../components/fold-list.ts';
import { Icon } from '../../components/icon.tsx';
import { MoreLine } from '../../components/more-line.tsx';

const folded = 2;

/** What could not be read, a sentence each. */
export function Problems({ problems }: { problems: readonly string[] }) {
  const [open, setOpen] = useState(false);
  if (problems.length === 0) return null;
  const { foldable, shown, rest } = foldList(problems, folded, open);
  return (
    <div class="notice warning" role="status">
      <Icon name="warn" />
      <div>
        {shown.map((problem) => (
          <p key={problem}>{problem}</p>
        ))}
        {foldable ? <MoreLine rest={rest} onToggle={() => setOpen(!open)} /> : null}
      </div>
    </div>
  );
}
