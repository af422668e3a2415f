import { GuestError } from './host-object.ts';

/** What an engine tells of a thrown value, as an error of the host. */
export function guestErrorOf(thrown: unknown): GuestError {
  if (typeof thrown !== 'object' || thrown === null) return new GuestError('Error', String(thrown), '');
  const { name = 'Error', message = '', stack = '' } = thrown as Record<string, unknown>; // any object may be thrown
  return new GuestError(String(name), String(message), String(stack));
}
