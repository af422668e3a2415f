import type { ComponentChildren } from 'preact';

interface RowProps {
  label: string;
  /** A second line under the label, as for the chosen ratio. */
  now?: string;
  children: ComponentChildren;
}

/** A property: its label, and its control that fills the rest. */
export function Row({ label, now, children }: RowProps) {
  return (
    <div class={now === undefined ? 'row' : 'row top'}>
      <span>
        {label}
        {now === undefined ? null : (
          <>
            <br />
            <b class="num">{now}</b>
          </>
        )}
      </span>
      {children}
    </div>
  );
}
