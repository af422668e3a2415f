import { cellSize, type Size } from './cell-size.ts';
import type { Model } from './models.ts';
import { RATIOS, type Ratio } from './ratios.ts';

/** What of a picture is beyond its place (cut) or what of the place it leaves free (left): pixels of the place, on each of two sides. */
export interface Fit {
  readonly kind: 'cut' | 'left';
  readonly across: number;
  readonly down: number;
}

/** The ratio whose pictures are nearest in shape to a place, as a model draws them. */
export function nearestRatio(model: Pick<Model, 'sizes'> | undefined, { width, height }: Size): Ratio {
  const wanted = Math.log(width / height);
  const distance = (ratio: Ratio) => {
    const size = cellSize(model, ratio);
    return Math.abs(Math.log(size.width / size.height) - wanted);
  };
  return RATIOS.reduce((best, ratio) => (distance(ratio) < distance(best) - 1e-9 ? ratio : best));
}

/** A picture as a fill covers its shape; what sticks out is cut. */
export function fitAsFill(picture: Size, place: Size): Fit {
  const scale = Math.max(place.width / picture.width, place.height / picture.height);
  const beyond = (side: 'width' | 'height') => Math.round((picture[side] * scale - place[side]) / 2);
  return { kind: 'cut', across: beyond('width'), down: beyond('height') };
}

/** A picture in an empty frame is made smaller to lie in it whole, and never larger. */
export function fitInside(picture: Size, place: Size): Fit {
  const scale = Math.min(1, place.width / picture.width, place.height / picture.height);
  const free = (side: 'width' | 'height') => Math.round((place[side] - picture[side] * scale) / 2);
  return { kind: 'left', across: free('width'), down: free('height') };
}
