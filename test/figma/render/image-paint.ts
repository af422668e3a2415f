import { fromUint8Array } from 'js-base64';
import { IDENTITY, invert, multiply } from '../document/geometry.ts';
import type { ImageRecord, Matrix, NodeRecord } from '../document/record.ts';
import type { Drawing } from './drawing.ts';
import { imageFilter } from './image-filter.ts';
import { tag, transformValue } from './markup.ts';

/** A picture as it lies in a node's box, beyond which it may reach: whoever draws it clips it. Empty where the picture is unknown. */
export function imageMarkup(drawing: Drawing, paint: ImagePaint, node: NodeRecord): string {
  const image = paint.imageHash === null ? undefined : drawing.document.image(paint.imageHash);
  if (!image) return '';
  const filter = imageFilter(drawing, paint.filters);
  const picture = (matrix: Matrix): string =>
    tag('image', {
      href: (drawing.imageUrl ?? dataUrl)(image),
      width: image.width,
      height: image.height,
      preserveAspectRatio: 'none',
      transform: transformValue(matrix),
      filter: filter && `url(#${filter.id})`,
    });
  const content =
    paint.scaleMode === 'TILE' ? tiles(drawing, paint, node, image, picture) : picture(matrixOf(paint, node, image));
  return (filter?.definition ?? '') + content;
}

/** The original bytes as a data URL. */
function dataUrl({ type, bytes }: ImageRecord): string {
  return `data:image/${type};base64,${fromUint8Array(bytes)}`;
}

/** From the picture's pixels to the node's box. */
function matrixOf(paint: ImagePaint, { width = 0, height = 0 }: NodeRecord, image: ImageRecord): Matrix {
  if (paint.scaleMode === 'CROP') return cropped(paint.imageTransform ?? IDENTITY, { width, height }, image);
  const turned = quarterTurns(paint.rotation) % 2 === 1;
  const [imageWidth, imageHeight] = turned ? [image.height, image.width] : [image.width, image.height];
  const pick = paint.scaleMode === 'FIT' ? Math.min : Math.max;
  const scale = pick(width / imageWidth, height / imageHeight);
  const centered: Matrix = [
    [scale, 0, (width - imageWidth * scale) / 2],
    [0, scale, (height - imageHeight * scale) / 2],
  ];
  return multiply(centered, turnedMatrix(paint.rotation, image));
}

/** `imageTransform` maps the node's 0–1 box to the picture's 0–1 square. */
function cropped(transform: Readonly<Matrix>, box: { width: number; height: number }, image: ImageRecord): Matrix {
  const [[a, c], [b, d]] = transform;
  if (a * d - b * c === 0) return scaling(0, 0);
  return multiply(
    multiply(scaling(box.width, box.height), invert(transform)),
    scaling(1 / image.width, 1 / image.height),
  );
}

function tiles(
  drawing: Drawing,
  paint: ImagePaint,
  { width = 0, height = 0 }: NodeRecord,
  image: ImageRecord,
  picture: (matrix: Matrix) => string,
): string {
  const scale = paint.scalingFactor ?? 1;
  const turned = quarterTurns(paint.rotation) % 2 === 1;
  const [tileWidth, tileHeight] = turned ? [image.height, image.width] : [image.width, image.height];
  const id = drawing.nextId();
  const place = { id, width: tileWidth * scale, height: tileHeight * scale, patternUnits: 'userSpaceOnUse' };
  const tile = picture(multiply(scaling(scale, scale), turnedMatrix(paint.rotation, image)));
  return tag('pattern', place, tile) + tag('rect', { width, height, fill: `url(#${id})` });
}

/** Turns a picture clockwise in quarters (the sense is a guess), so that it lies at the origin again. */
function turnedMatrix(rotation: number | undefined, { width, height }: ImageRecord): Matrix {
  const turns: readonly Matrix[] = [
    scaling(1, 1),
    [
      [0, -1, height],
      [1, 0, 0],
    ],
    [
      [-1, 0, width],
      [0, -1, height],
    ],
    [
      [0, 1, 0],
      [-1, 0, width],
    ],
  ];
  return turns[quarterTurns(rotation)] ?? scaling(1, 1);
}

function quarterTurns(rotation: number | undefined): number {
  return ((Math.round((rotation ?? 0) / 90) % 4) + 4) % 4;
}

function scaling(x: number, y: number): Matrix {
  return [
    [x, 0, 0],
    [0, y, 0],
  ];
}
