import type { Model } from './models.ts';
import { isRatio } from './ratios.ts';
import type { Ratio } from './ratios.ts';

/** Width and height in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The vendor's table of sizes. The 2K sizes are exactly twice these; V2 and V3 have their own. */
const SIZES_1K = {
  '1:1': [1024, 1024],
  '2:1': [1536, 768],
  '1:2': [768, 1536],
  '3:2': [1280, 832],
  '2:3': [832, 1280],
  '4:3': [1216, 896],
  '3:4': [896, 1216],
  '5:4': [1152, 896],
  '4:5': [896, 1152],
  '6:10': [832, 1344],
  '14:10': [1280, 896],
  '10:14': [896, 1280],
  '16:9': [1344, 768],
  '9:16': [768, 1344],
} as const satisfies Record<Ratio, readonly [number, number]>;

const SIZES_CLASSIC = {
  '1:1': [1024, 1024],
  '2:1': [2048, 1024],
  '1:2': [1024, 2048],
  '3:2': [1536, 1024],
  '2:3': [1024, 1536],
  '4:3': [1365, 1024],
  '3:4': [1024, 1365],
  '5:4': [1280, 1024],
  '4:5': [1024, 1280],
  '6:10': [1024, 1707],
  '14:10': [1434, 1024],
  '10:14': [1024, 1434],
  '16:9': [1820, 1024],
  '9:16': [1024, 1820],
} as const satisfies Record<Ratio, readonly [number, number]>;

/** The size of a result in pixels, before it has arrived. A ratio or model that is not known gets the square of 1K. */
export function cellSize(model: Pick<Model, 'sizes'> | undefined, ratio: string): Size {
  const known = isRatio(ratio) ? ratio : '1:1';
  const [width, height] = (model?.sizes === 'classic' ? SIZES_CLASSIC : SIZES_1K)[known];
  const scale = model?.sizes === '2k' ? 2 : 1;
  return { width: width * scale, height: height * scale };
}
