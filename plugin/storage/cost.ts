/** What a stored value takes of the 5 MB: its key and its JSON in UTF-8, bytes as they are (fact sheet 4). */
export function costOf(key: string, value: unknown): number {
  if (value === undefined) return utf8Length(key);
  let raw = 0;
  const json = JSON.stringify(value, (_, inner: unknown) => {
    if (!(inner instanceof Uint8Array)) return inner;
    raw += inner.length;
    return null;
  });
  return utf8Length(key) + utf8Length(json) + raw;
}

/** Bytes of a text in UTF-8. The sandbox has no TextEncoder (fact sheet 2.2). */
function utf8Length(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit > 0x7f) bytes += 1;
    // The two halves of a pair are 4 bytes together: 2 each.
    if (unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff)) bytes += 1;
  }
  return bytes;
}
