import type { ComponentChildren } from 'preact';

interface MoneyLineProps {
  /** Such as "8,420 units"; null while nobody knows it. */
  balance: string | null;
  children?: ComponentChildren;
}

/** The line above the primary button: the balance, and what belongs to this screen. */
export function MoneyLine({ balance, children }: MoneyLineProps) {
  return (
    <div class="money num">
      <span>
        Balance <b>{balance ?? '–'}</b>
      </span>
      {children}
    </div>
  );
}
