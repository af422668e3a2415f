/** CSS names of Figma's blend modes. CSS has no linear burn or dodge: the nearest it has stands in (compromise). */
const CSS: Readonly<Record<BlendMode, string | undefined>> = {
  PASS_THROUGH: undefined,
  NORMAL: undefined,
  DARKEN: 'darken',
  MULTIPLY: 'multiply',
  LINEAR_BURN: 'color-burn',
  COLOR_BURN: 'color-burn',
  LIGHTEN: 'lighten',
  SCREEN: 'screen',
  LINEAR_DODGE: 'screen',
  COLOR_DODGE: 'color-dodge',
  OVERLAY: 'overlay',
  SOFT_LIGHT: 'soft-light',
  HARD_LIGHT: 'hard-light',
  DIFFERENCE: 'difference',
  EXCLUSION: 'exclusion',
  HUE: 'hue',
  SATURATION: 'saturation',
  COLOR: 'color',
  LUMINOSITY: 'luminosity',
};

/** The `style` of something blended; undefined where it lies plainly on top. */
export function blendStyle(mode: BlendMode | undefined): string | undefined {
  const name = mode && CSS[mode];
  return name && `mix-blend-mode:${name}`;
}

/** The `style` of a layer: a container that is not passed through keeps its children's blending inside. */
export function layerStyle(mode: BlendMode | undefined, container: boolean): string | undefined {
  return blendStyle(mode) ?? (container && mode === 'NORMAL' ? 'isolation:isolate' : undefined);
}
