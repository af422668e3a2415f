import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../components/button.tsx';
import { Select } from '../../components/select.tsx';
import type { PaletteModel } from './palette-model.ts';

const places = [
  {
    label: 'Place',
    options: [
      { value: 'file', label: 'In this file' },
      { value: 'user', label: 'On this computer' },
    ],
  },
] as const;

/** A name for the palette, and whether it stays with the file or with the user. */
export function SavePalette({ model }: { model: PaletteModel }) {
  const [name, setName] = useState(model.name.peek());
  const [place, setPlace] = useState<'file' | 'user'>('file');
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <div class="tool">
      <div class="tool-line">
        <input
          ref={field}
          type="text"
          class="input"
          aria-label="Name of the palette"
          placeholder="Name"
          autocomplete="off"
          spellcheck={false}
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') model.save(place, name);
          }}
        />
        <Select label="Kept" value={place} groups={places} onChange={setPlace} />
        <Button onClick={() => model.save(place, name)}>Save</Button>
      </div>
    </div>
  );
}
