/** Red, green and blue from 0 to 255, of sRGB. */
export type Channels = readonly [r: number, g: number, b: number];

/** `#rrggbb` in lower case of channels from 0 to 255; what lies outside is cut off. */
export function hexOf(channels: Iterable<number>): string {
  let hex = '#';
  for (const channel of channels) {
    hex += Math.round(Math.min(255, Math.max(0, channel)))
      .toString(16)
      .padStart(2, '0');
  }
  return hex;
}

/** The channels of `#rrggbb`. */
export function channelsOf(hex: string): Channels {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 0xff, value & 0xff];
}
