import { formatCount, formatUnits } from '../lib/format.ts';

/** What this run has cost as far as it is known; empty while there is nothing to say. */
export function runWords(spent: number, unclear: number): string {
  if (spent === 0 && unclear === 0) return '';
  const known = `This run ${formatUnits(spent)}`;
  return unclear === 0 ? known : `${known}, ${formatCount(unclear)} unclear`;
}
