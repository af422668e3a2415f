import { describe, fail, Fault } from '../protocol/fault.ts';

/** Figma's words where a document takes no changes, such as in a file that may only be viewed (fact sheet 5.4). */
const READ_ONLY = /read-?only/i;

/** What was thrown while the document was changed: `placement-refused` where it takes no changes, whatever was tried. */
export function asRefusal(thrown: unknown): unknown {
  const words = thrown instanceof Fault ? (thrown.detail ?? '') : describe(thrown);
  return READ_ONLY.test(words)
    ? fail('placement-refused', 'Figma lets nothing be changed in this file.', words)
    : thrown;
}
