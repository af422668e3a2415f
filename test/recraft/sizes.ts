/** The three size lists, by aspect. Source: facts on sizes; 14 aspects for every model, pixels by family. */
export type SizeFamily = '1K' | '2K' | 'v2v3';

export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

const SIZES: Readonly<Record<SizeFamily, Readonly<Record<string, string>>>> = {
  '1K': {
    '1:1': '1024x1024',
    '2:1': '1536x768',
    '1:2': '768x1536',
    '3:2': '1280x832',
    '2:3': '832x1280',
    '4:3': '1216x896',
    '3:4': '896x1216',
    '5:4': '1152x896',
    '4:5': '896x1152',
    '6:10': '832x1344',
    '14:10': '1280x896',
    '10:14': '896x1280',
    '16:9': '1344x768',
    '9:16': '768x1344',
  },
  '2K': {
    '1:1': '2048x2048',
    '2:1': '3072x1536',
    '1:2': '1536x3072',
    '3:2': '2560x1664',
    '2:3': '1664x2560',
    '4:3': '2432x1792',
    '3:4': '1792x2432',
    '5:4': '2304x1792',
    '4:5': '1792x2304',
    '6:10': '1664x2688',
    '14:10': '2560x1792',
    '10:14': '1792x2560',
    '16:9': '2688x1536',
    '9:16': '1536x2688',
  },
  v2v3: {
    '1:1': '1024x1024',
    '2:1': '2048x1024',
    '1:2': '1024x2048',
    '3:2': '1536x1024',
    '2:3': '1024x1536',
    '4:3': '1365x1024',
    '3:4': '1024x1365',
    '5:4': '1280x1024',
    '4:5': '1024x1280',
    '6:10': '1024x1707',
    '14:10': '1434x1024',
    '10:14': '1024x1434',
    '16:9': '1820x1024',
    '9:16': '1024x1820',
  },
};

/** In the vendor's description without an aspect of its own. */
const EXTRA_V2_V3 = '1707x1024';

/** Pixels for a ratio or a pixel size of a family; null where the family has no such size. */
export function pixelSize(family: SizeFamily, size: string): PixelSize | null {
  const own = SIZES[family];
  const known = Object.values(own).includes(size) || (family === 'v2v3' && size === EXTRA_V2_V3);
  const pixels = known ? size : own[size];
  if (pixels === undefined) return null;
  const [width = 0, height = 0] = pixels.split('x').map(Number);
  return { width, height };
}
