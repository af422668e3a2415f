/** The error that every cancelled wait rejects with, whatever reason the signal carries. */
export function abortError(): DOMException {
  return new DOMException('Cancelled', 'AbortError');
}

/** Whether a caught value says that the caller cancelled. */
export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
