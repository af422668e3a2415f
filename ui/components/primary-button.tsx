import { Spoken } from './spoken.tsx';

interface PrimaryButtonProps {
  label: string;
  /** Shown at the right edge. */
  aside?: string | undefined;
  /** What is read out in place of both, where that differs. */
  name?: string | undefined;
  /** Off, but still readable and in the order of Tab, so that its reason can be found. */
  off?: boolean;
  /** The id of the words that say why it is off. */
  describedBy?: string | undefined;
  onClick: () => void;
}

/** The one primary action of a screen, as wide as the panel. */
export function PrimaryButton(props: PrimaryButtonProps) {
  const { label, aside, name = label, off = false, describedBy, onClick } = props;
  return (
    <button
      type="button"
      class={`btn primary large wide num${aside === undefined ? '' : ' priced'}`}
      aria-disabled={off}
      aria-describedby={describedBy}
      onKeyDown={(event) => {
        // A held Enter would click again and again, and each click is paid.
        if (event.repeat && event.key === 'Enter') event.preventDefault();
      }}
      onClick={() => {
        if (!off) onClick();
      }}
    >
      <Spoken name={name}>
        <span class="verb">{label}</span>
        {aside === undefined ? null : <span class="aside">{aside}</span>}
      </Spoken>
    </button>
  );
}
