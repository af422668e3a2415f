import { CutPath } from './cut-path.tsx';
import { EditField } from './edit-field.tsx';

interface RowNameProps {
  /** As it is shown, and as it is written: an empty one may be shown as something else. */
  name: string;
  written: string;
  isEdited: boolean;
  onCommit: (text: string) => void;
  onEnd: () => void;
}

/** The name of a row in a grid, or the field where it is written. */
export function RowName({ name, written, isEdited, onCommit, onEnd }: RowNameProps) {
  if (!isEdited) {
    return <CutPath name={name} />;
  }
  return (
    <EditField
      name={`Name of ${name}`}
      value={written}
      focusOnOpen
      onCommit={onCommit}
      onEnd={(keyed) => {
        // The row keeps the focus that the field gives up.
        if (keyed) document.activeElement?.closest<HTMLElement>('[role="row"]')?.focus();
        onEnd();
      }}
    />
  );
}
