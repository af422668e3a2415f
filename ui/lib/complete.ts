/** Whether a raster file reaches its own end, so that a download that was cut off is noticed before it is used. */
export function isComplete(type: 'png' | 'jpeg' | 'webp' | 'gif', bytes: Uint8Array): boolean {
  switch (type) {
    case 'png':
      return reachesPngEnd(bytes);
    case 'webp':
      return bytes.length >= 12 && bytes.length >= view(bytes).getUint32(4, true) + 8;
    case 'jpeg':
      return hasTail(bytes, [0xff, 0xd9]);
    case 'gif':
      return hasTail(bytes, [0x3b]);
  }
}

/** Walks the chunks (length, type, data, CRC: PNG specification, 5.3) up to IEND. */
function reachesPngEnd(bytes: Uint8Array): boolean {
  const data = view(bytes);
  for (let at = 8; at + 12 <= bytes.length; at += 12 + data.getUint32(at)) {
    if (data.getUint32(at + 4) === 0x49454e44) return true;
  }
  return false;
}

/** Encoders may pad a file with zeros after its end marker. */
function hasTail(bytes: Uint8Array, marker: readonly number[]): boolean {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end--;
  return end >= marker.length && marker.every((value, i) => bytes[end - marker.length + i] === value);
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
