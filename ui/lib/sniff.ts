/** What bytes are by their beginning, never by their name. */
export type FileType = 'png' | 'jpeg' | 'webp' | 'gif' | 'svg' | 'unknown';

/** Enough for an XML declaration, a comment or two and a DOCTYPE before `<svg`. */
const SVG_HEAD = 4096;

/** The type of a file from its first bytes: PNG, JPEG, WebP, GIF by signature, SVG by its first element. */
export function sniff(bytes: Uint8Array): FileType {
  if (startsWith(bytes, 0, '\x89PNG\r\n\x1a\n')) return 'png';
  if (startsWith(bytes, 0, '\xff\xd8\xff')) return 'jpeg';
  if (startsWith(bytes, 0, 'RIFF') && startsWith(bytes, 8, 'WEBP')) return 'webp';
  if (startsWith(bytes, 0, 'GIF87a') || startsWith(bytes, 0, 'GIF89a')) return 'gif';
  return isSvg(new TextDecoder().decode(bytes.subarray(0, SVG_HEAD))) ? 'svg' : 'unknown';
}

function startsWith(bytes: Uint8Array, at: number, latin1: string): boolean {
  if (bytes.length < at + latin1.length) return false;
  for (let i = 0; i < latin1.length; i++) if (bytes[at + i] !== latin1.charCodeAt(i)) return false;
  return true;
}

/** An HTML page may hold an `<svg>` too: only the first element counts. */
function isSvg(head: string): boolean {
  const body = head
    .replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE\s+svg[^>[]*(\[[\s\S]*?\]\s*)?>/gi, '')
    .trimStart();
  return /^<([A-Za-z_][\w.-]*:)?svg[\s/>]/.test(body);
}
