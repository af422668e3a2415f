/** Bytes on their way across, beside the text that names them by their place. Each is taken once. */
export interface ByteShelf {
  putBytes(bytes: Uint8Array): number;
  takeBytes(at: number): Uint8Array;
}

/** An empty shelf. What is put is copied: QuickJS lends its memory for the length of a call only. */
export function createByteShelf(): ByteShelf {
  const shelf = new Map<number, Uint8Array>();
  let last = 0;
  return {
    putBytes(bytes) {
      shelf.set(++last, new Uint8Array(bytes));
      return last;
    },
    takeBytes(at) {
      const bytes = shelf.get(at);
      if (!bytes) throw new Error(`simulator: no bytes at ${at}`);
      shelf.delete(at);
      return bytes;
    },
  };
}
