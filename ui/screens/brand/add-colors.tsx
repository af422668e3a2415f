import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../../components/button.tsx';
import { formatCount, plural } from '../../lib/format.ts';
import type { PaletteModel } from './palette-model.ts';

/** Colors typed or pasted, in any form that CSS has. What cannot be read stays in the field. */
export function AddColors({ model }: { model: PaletteModel }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const outcome = model.outcome.value;
  const unread = outcome?.unreadable ?? [];
  useLayoutEffect(() => field.current?.focus(), []);
  return (
    <div class="tool">
      <div class="tool-line">
        <textarea
          ref={field}
          class="input lines"
          aria-label="Colors to add"
          aria-invalid={unread.length > 0}
          aria-describedby={id}
          placeholder="1F6F5C, teal, oklch(60% 0.1 180)"
          rows={2}
          autocomplete="off"
          spellcheck={false}
          value={model.typed.value}
          onInput={(event) => {
            model.typed.value = event.currentTarget.value;
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey) return;
            event.preventDefault();
            model.add();
          }}
        />
        <Button onClick={() => model.add()}>Add</Button>
      </div>
      <p id={id} class={unread.length > 0 ? 'danger num' : 'hint num'} role="status">
        {outcome === null ? '' : outcomeWords(outcome.added, unread)}
      </p>
    </div>
  );
}

const mostNamed = 4;

function outcomeWords(added: number, unread: readonly string[]): string {
  const named = unread.slice(0, mostNamed).map((piece) => `“${piece}”`);
  const rest = unread.length - named.length;
  const what = rest > 0 ? [...named, `${formatCount(rest)} more`] : named;
  const facts = [
    added === 0 && unread.length > 0 ? '' : `${plural(added, 'color')} added`,
    unread.length === 0 ? '' : `Couldn’t read ${what.join(', ')}`,
  ];
  return `${facts.filter((fact) => fact !== '').join('. ')}.`;
}
