import { sizeSchema } from '../protocol/schemas.ts';
import type { Property } from './property.ts';

/** The window's size in CSS pixels. */
export interface WindowSize {
  readonly width: number;
  readonly height: number;
}

/** The size that the user gave the window last. */
export const windowSizeProperty: Property<WindowSize> = {
  key: 'window-size',
  version: 1,
  initial: { width: 360, height: 640 },
  schema: sizeSchema,
  migrations: [],
};

/** Within what the panel is drawn for: 320 to 480 wide, 400 to 1,200 high, in whole pixels. */
export function clampSize({ width, height }: WindowSize): WindowSize {
  return {
    width: Math.round(Math.min(480, Math.max(320, width))),
    height: Math.round(Math.min(1_200, Math.max(400, height))),
  };
}
