import type { App } from '../state/types.ts';

/** Why nothing can be sent at all, in words; null while something can. */
export function blockedBy({ connection, notices }: Pick<App, 'connection' | 'notices'>): string | null {
  if (connection.value.state === 'unchecked') return connection.value.failure.title;
  return notices.value.find(({ id }) => id === 'offline')?.title ?? null;
}
