/** Pixels that hang together, as indexes, and the shorter side of the box around them. */
export interface Island {
  readonly pixels: readonly number[];
  readonly thickness: number;
}

/** Groups of joined pixels (by their sides) for which `belongs` holds, in a picture `width` pixels wide. */
export function islands(length: number, width: number, belongs: (i: number) => boolean): Island[] {
  const seen = new Uint8Array(length);
  const found: Island[] = [];
  for (let first = 0; first < length; first++) {
    if (seen[first] === 1 || !belongs(first)) continue;
    const pixels = [first];
    seen[first] = 1;
    let [left, right, top, bottom] = [width, 0, Infinity, 0];
    for (let at = 0; at < pixels.length; at++) {
      const i = pixels[at] ?? first;
      const x = i % width;
      const y = (i - x) / width;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
      for (const next of [x > 0 ? i - 1 : -1, x < width - 1 ? i + 1 : -1, i - width, i + width]) {
        if (next < 0 || next >= length || seen[next] === 1 || !belongs(next)) continue;
        seen[next] = 1;
        pixels.push(next);
      }
    }
    found.push({ pixels, thickness: Math.min(right - left, bottom - top) + 1 });
  }
  return found;
}
