/**
 * A token as it is sent: what copying adds (spaces, line breaks, invisible marks) taken out wherever it stands. The format
 * of tokens is not documented, so nothing else is changed. Empty where nothing is left.
 */
export function tidyToken(text: string): string {
  return text.replace(/[\s\u200B-\u200D\u2060\uFEFF]+/g, '');
}

/** Whether a tidied token may stand in a header: visible ASCII (RFC 9110, 5.5). Anything else would make `fetch` throw. */
export function isSendable(token: string): boolean {
  return /^[\x21-\x7E]+$/.test(token);
}
