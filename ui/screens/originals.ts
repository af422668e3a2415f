import type { Original } from '../../plugin/protocol/contract.ts';

/** What may become of a layer that a result replaces. */
export const originals = [
  { value: 'hide', label: 'Hide' },
  { value: 'keep', label: 'Keep' },
  { value: 'remove', label: 'Remove' },
] as const satisfies readonly { value: Original; label: string }[];
