import { isGradient } from './art.ts';
import type { Art, Gradient, Rgb, Shape } from './art.ts';
import { pathData } from './outline.ts';

/** How Recraft would write a picture down. */
export interface SvgForm {
  /** The size in pixels, which is not the size of the viewBox. */
  readonly width: number;
  readonly height: number;
  /** Both orders of attributes occur in real answers: `fill` first and self-closing, or `d` first with an end tag. */
  readonly order: 'fill-first' | 'd-first';
  /** Base64 of a C2PA manifest; null for none, as in answers of June 2026. */
  readonly c2pa: string | null;
}

/** The picture as SVG text the way Recraft serializes it: flat paths, `rgb()` colors, a viewBox of its own size. */
export function writeSvg(art: Art, form: SvgForm): string {
  const gradients = [...new Set(art.shapes.map((shape) => shape.fill).filter(isGradient))];
  const lines = [openingTag(art, form)];
  if (form.c2pa !== null) lines.push(`<metadata><c2pa:manifest>${form.c2pa}</c2pa:manifest></metadata>`);
  if (gradients.length > 0) lines.push('<defs>', ...gradients.map(writeGradient), '</defs>');
  for (const shape of art.shapes) lines.push(writePath(shape, gradients, form.order));
  return [...lines, '</svg>', ''].join('\n');
}

function openingTag(art: Art, form: SvgForm): string {
  const c2pa = form.c2pa === null ? '' : ' xmlns:c2pa="http://c2pa.org/manifest"';
  return (
    `<svg version="1.1" xmlns="http://www.w3.org/2000/svg"${c2pa} style="display: block;" ` +
    `viewBox="0 0 ${art.width} ${art.height}" width="${form.width}" height="${form.height}" preserveAspectRatio="none">`
  );
}

function writeGradient(gradient: Gradient, index: number): string {
  const [x1, y1, x2, y2] = [...gradient.from, ...gradient.to].map((n) => String(Number(n.toPrecision(6))));
  const stops = gradient.stops.map(
    (stop, i) =>
      `<stop class="stop${i}" offset="${stop.offset}" stop-opacity="1" stop-color="${writeColor(stop.color)}"/>`,
  );
  return [
    `<linearGradient id="${gradientId(index)}" gradientUnits="userSpaceOnUse" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}">`,
    ...stops,
    '</linearGradient>',
  ].join('\n');
}

function writePath(shape: Shape, gradients: readonly Gradient[], order: SvgForm['order']): string {
  const fill = isGradient(shape.fill) ? `url(#${gradientId(gradients.indexOf(shape.fill))})` : writeColor(shape.fill);
  const d = pathData(shape.outline);
  return order === 'fill-first'
    ? `<path transform="translate(0,0)" fill="${fill}" d="${d}"/>`
    : `<path d="${d}" fill="${fill}" transform="translate(0,0)"></path>`;
}

function gradientId(index: number): string {
  return `Gradient${index + 1}`;
}

function writeColor([r, g, b]: Rgb): string {
  return `rgb(${r},${g},${b})`;
}
