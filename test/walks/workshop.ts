import type { SvgDom } from '../../ui/svg/dom.ts';
import type { Raster } from '../figma/raster.ts';
import type { Engine } from '../figma/sandbox/guest.ts';
import { nodeEngine } from '../figma/sandbox/node-engine.ts';
import { SHARP_WORK, type PixelWork } from '../kit/codec-sharp.ts';
import { sharpRaster } from '../kit/raster-sharp.ts';
import { createSvgDom } from '../kit/svg-dom.ts';
import { createMemory } from '../recraft/art/memory.ts';
import { hash } from '../recraft/art/random.ts';
import { createStudio, type Studio } from '../recraft/art/studio.ts';
import { rememberedWork } from './remembered-work.ts';
import { sourcePicture, type Pictures } from './walk-document.ts';

/** What walks share because it is dear and keeps no state of theirs: the engine, pictures that were drawn before, parsers. */
export interface Workshop {
  readonly engine: Engine;
  readonly studio: Studio;
  readonly raster: Raster;
  readonly pixelWork: PixelWork;
  readonly svgDom: SvgDom;
  readonly pictures: Pictures;
}

/** The short side of every picture: the least that Recraft takes. */
const SIDE = 256;
/** How many different pictures Recraft draws for one prompt. */
const TAKES = 3;
/** How many exports are remembered. */
const EXPORTS = 300;

export async function openWorkshop(): Promise<Workshop> {
  const engine = nodeEngine();
  const svgDom = createSvgDom();
  const pictures = { picture: await sourcePicture(SIDE), small: await sourcePicture(100) };
  return {
    engine,
    svgDom,
    studio: smallStudio(),
    raster: smallRaster(),
    pixelWork: rememberedWork(SHARP_WORK),
    pictures,
  };
}

/** Draws the same few small pictures again and again, whatever size is asked for. */
function smallStudio(): Studio {
  const studio = createStudio();
  return {
    ...studio,
    draw: (commission) =>
      studio.draw({ ...commission, seed: `take ${hash(commission.seed) % TAKES}`, width: SIDE, height: SIDE }),
  };
}

/** Draws every export at the least size that Recraft takes, and each only once. */
function smallRaster(): Raster {
  const raster = sharpRaster();
  const memory = createMemory<Uint8Array>(EXPORTS);
  return {
    draw(svg, width, height, format) {
      const scale = Math.min(1, SIDE / Math.min(width, height));
      const size = [Math.ceil(width * scale), Math.ceil(height * scale)] as const;
      return memory(`${format} ${size.join(' ')} ${svg}`, () => raster.draw(svg, ...size, format));
    },
  };
}
