import { Icon } from './icon.tsx';

interface CheckboxProps {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** A choice that belongs to the next click. The whole line is the target. */
export function Checkbox({ label, checked, onChange }: CheckboxProps) {
  return (
    <button type="button" class="check" role="checkbox" aria-checked={checked} onClick={() => onChange(!checked)}>
      <i>
        <Icon name="check" />
      </i>
      <span>{label}</span>
    </button>
  );
}
