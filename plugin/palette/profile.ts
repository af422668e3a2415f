/** Colors of the document, in its own profile and with channels of 0 to 1, and as they cross: sRGB, `#rrggbb`. */
export interface Profile {
  /** Cut off at sRGB's gamut, rounded to 8 bits. */
  readonly toHex: (color: RGB) => string;
  readonly fromHex: (hex: string) => RGB;
}

type Row = readonly [number, number, number];
type Matrix = readonly [Row, Row, Row];

/** Linear light, D65 on both sides: the CSS Color 4 matrices multiplied together. */
const P3_TO_SRGB: Matrix = [
  [1.2249401762805598, -0.2249401762805598, 0],
  [-0.04205695470968816, 1.042056954709688, 0],
  [-0.01963755459033443, -0.07863604555063189, 1.0982736001409663],
];
const SRGB_TO_P3: Matrix = [
  [0.8224619687143623, 0.17753803128563773, 0],
  [0.03319419910115026, 0.9668058008988497, 0],
  [0.017082630721120115, 0.07239744006639635, 0.9105199292124835],
];

/** For documents in sRGB, and for drawings, whose numbers are sRGB whatever they are put into. */
export const SRGB: Profile = { toHex: hexOf, fromHex: channelsOf };

/** The profile of a document. `LEGACY` is unmanaged and shown as sRGB (fact sheet 7 names it without more: guess). */
export function profileOf(documentColorProfile: DocumentNode['documentColorProfile']): Profile {
  return documentColorProfile === 'DISPLAY_P3' ? createP3() : SRGB;
}

/** The profile of the file that is open, which the user may change while the plugin runs. */
export function currentProfile(): Profile {
  return profileOf(figma.root.documentColorProfile);
}

/** Drawings repeat few colors over thousands of paints, and powers are slow in Figma's interpreter: each color is converted once. */
function createP3(): Profile {
  const toHex = remembered(
    ({ r, g, b }: RGB) => `${r},${g},${b}`,
    (color) => hexOf(converted(color, P3_TO_SRGB)),
  );
  const fromHex = remembered((hex: string) => hex, (hex) => converted(channelsOf(hex), SRGB_TO_P3)); // prettier-ignore
  return { toHex, fromHex };
}

function remembered<From, To>(keyOf: (from: From) => string, convert: (from: From) => To): (from: From) => To {
  const known = new Map<string, To>();
  return (from) => {
    const key = keyOf(from);
    const to = known.get(key) ?? convert(from);
    known.set(key, to);
    return to;
  };
}

function converted({ r, g, b }: RGB, matrix: Matrix): RGB {
  const linear: Row = [toLinear(r), toLinear(g), toLinear(b)];
  const [red, green, blue] = matrix;
  return { r: fromLinear(dot(red, linear)), g: fromLinear(dot(green, linear)), b: fromLinear(dot(blue, linear)) };
}

function dot(one: Row, other: Row): number {
  return one[0] * other[0] + one[1] * other[1] + one[2] * other[2];
}

/** sRGB's transfer function, which Display P3 shares. */
function toLinear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

function fromLinear(light: number): number {
  const channel = light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
  return Math.min(1, Math.max(0, channel));
}

function hexOf({ r, g, b }: RGB): string {
  const bits = (Math.round(r * 255) << 16) | (Math.round(g * 255) << 8) | Math.round(b * 255);
  return `#${bits.toString(16).padStart(6, '0')}`;
}

function channelsOf(hex: string): RGB {
  const bits = parseInt(hex.slice(1), 16);
  return { r: (bits >> 16) / 255, g: ((bits >> 8) & 255) / 255, b: (bits & 255) / 255 };
}
