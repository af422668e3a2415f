/**
 * Makes ids of 16 lowercase hex digits from a source of random bytes, such as `crypto.getRandomValues`
 * (`crypto.randomUUID` does not exist in the panel, which is no secure context).
 */
export function createIds(fill: (bytes: Uint8Array<ArrayBuffer>) => void): () => string {
  return () => {
    const bytes = new Uint8Array(8);
    fill(bytes);
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  };
}
