import type { Original, PlacementNote } from '../../../../plugin/protocol/contract.ts';
import type { DocumentBuilder, SimulatedFigma } from '../../../figma/types.ts';

/** One layer in one situation: the layer that is replaced is named `Layer`. */
export interface Case {
  readonly what: string;
  readonly document: (build: DocumentBuilder) => void;
  /** The layer's id where its name does not tell it: layers of instances. */
  readonly layer?: (figma: SimulatedFigma) => string;
  /** Hidden by default. */
  readonly original?: Original;
  /** Where the placement rules put the result elsewhere: what the notice says. */
  readonly note?: PlacementNote;
  /** A line has no area: its result covers what its stroke does, upright. */
  readonly line?: true;
}

function solid(r: number, g: number, b: number): SolidPaint {
  return { type: 'SOLID', visible: true, opacity: 1, blendMode: 'NORMAL', color: { r, g, b } };
}

export const ORANGE = solid(1, 0.5, 0);
export const BLUE = solid(0, 0.3, 1);
export const GREEN = solid(0, 0.6, 0.3);
export const SAND = solid(0.95, 0.9, 0.8);

export const SHADOW: Effect = {
  type: 'DROP_SHADOW',
  color: { r: 0, g: 0, b: 0, a: 0.6 },
  offset: { x: 8, y: 6 },
  radius: 6,
  spread: 0,
  showShadowBehindNode: false,
  boundVariables: {},
  visible: true,
  blendMode: 'NORMAL',
};

/** The place that layers have in most cases: well inside what is rendered. */
export const PLACE = { name: 'Layer', x: 60, y: 50, width: 80, height: 60 } as const;

/** Mirrored left to right about a point. */
export function flipped(x: number, y: number): [[number, number, number], [number, number, number]] {
  return [
    [-1, 0, x],
    [0, 1, y],
  ];
}
