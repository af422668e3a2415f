import type { ComponentChildren } from 'preact';

/** Shows one thing and has another read out, so that `$0.16` is said as "16 cents". Names the control that it stands in. */
export function Spoken({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <>
      <span class="shown" aria-hidden="true">
        {children}
      </span>
      <span class="vh">{name}</span>
    </>
  );
}
