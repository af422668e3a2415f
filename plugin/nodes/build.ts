import type { Marks } from '../protocol/contract.ts';
import { fail } from '../protocol/fault.ts';
import { translation } from './geometry.ts';
import type { Point, Size } from './geometry.ts';
import { moveMarks, writeMarks } from './marks.ts';

/** What a result is built as. */
export type Result = FrameNode | RectangleNode | ComponentNode;

/** Makes the node of a result in a size, on the current page, wherever Figma puts it; leaves nothing behind when it throws. */
export type Build = (size: Size) => Result;

/** A frame with the drawing in it, stretched to the size. Throws `svg-refused`. */
export function buildVector(svg: string): Build {
  return (size) =>
    orRemoved(importSvg(svg), (frame) => {
      // Some imports give the frame a ground of its own, which the drawing does not have (fact sheet 5.1).
      frame.fills = [];
      frame.clipsContent = true;
      // Scales strokes as well, which resize would leave as thick as they are; what is left of the size is stretched.
      frame.rescale(Math.max(0.01, Math.min(size.width / frame.width, size.height / frame.height)));
      resizeTo(frame, size);
    });
}

/** A rectangle filled with the picture. Throws `image-refused`. */
export function buildImage(bytes: Uint8Array): Build {
  return buildPicture(importImage(bytes));
}

/** A rectangle filled with a picture that is in the file. */
export function buildPicture(hash: string): Build {
  return (size) =>
    orRemoved(figma.createRectangle(), (rectangle) => {
      rectangle.fills = [{ type: 'IMAGE', imageHash: hash, scaleMode: 'FILL' }];
      resizeTo(rectangle, size);
    });
}

/** Puts a picture into the file and answers its hash. Throws `image-refused`: no PNG, JPEG or GIF, or over 4,096 px. */
export function importImage(bytes: Uint8Array): string {
  try {
    return figma.createImage(bytes).hash;
  } catch (thrown) {
    throw fail('image-refused', 'Figma did not accept the picture.', thrown);
  }
}

/** The same result with marks on it. */
export function marked(build: Build, marks: Marks): Build {
  return (size) => orRemoved(build(size), (node) => writeMarks(node, marks));
}

/** The same result with its colors seen to. */
export function painted(build: Build, paint: (node: Result) => void): Build {
  return (size) => orRemoved(build(size), paint);
}

/**
 * A frame of a size, without a look of its own, around a result that covers `art` in its coordinates, within or beyond it, and scales with it.
 * The frame is marked in the result's stead. When it fails both are gone.
 */
export function framed(result: Result, size: Size, art: Point): FrameNode {
  try {
    return orRemoved(figma.createFrame(), (frame) => {
      frame.fills = [];
      frame.clipsContent = false;
      resizeTo(frame, size);
      frame.appendChild(result);
      result.relativeTransform = translation(art.x, art.y);
      result.constraints = { horizontal: 'SCALE', vertical: 'SCALE' };
      moveMarks(result, frame);
    });
  } catch (thrown) {
    if (!result.removed) result.remove();
    throw thrown;
  }
}

/** Sets a new node up; when that fails the node is removed again. */
export function orRemoved<Node extends Result>(node: Node, setUp: (node: Node) => void): Node {
  try {
    setUp(node);
    return node;
  } catch (thrown) {
    if (!node.removed) node.remove();
    throw thrown;
  }
}

function importSvg(svg: string): FrameNode {
  try {
    return figma.createNodeFromSvg(svg);
  } catch (thrown) {
    // Figma is reported to throw values here that are no errors (fact sheet 5.1).
    throw fail('svg-refused', 'Figma did not accept the drawing.', thrown);
  }
}

function resizeTo(node: Result, { width, height }: Size): void {
  node.resize(Math.max(0.01, width), Math.max(0.01, height));
}
