import sharp from 'sharp';
import type { ResultFile } from '../operations/operation.ts';
import { recraftSvg } from '../samples.ts';
import type { ScenarioName } from '../types.ts';
import { HOSTILE_SVG } from './hostile-svg.ts';

const LOSSLESS = { lossless: true, effort: 0 };

/** The bytes of a result as the fault leaves them. Faults of SVGs leave raster pictures alone, and the other way round. */
export async function spoiled(file: ResultFile, fault: ScenarioName): Promise<Uint8Array> {
  const { bytes, kind } = file;
  if (fault === 'truncated-image') return bytes.subarray(0, Math.floor(bytes.length / 2));
  if (fault === 'not-svg') return encode('{"code":"internal_error","message":"no picture"}');
  if (fault === 'webp' && kind === 'png') return new Uint8Array(await sharp(bytes).webp(LOSSLESS).toBuffer());
  if (fault === 'hostile-svg' && kind === 'svg') return encode(HOSTILE_SVG);
  if (fault === 'huge-svg' && kind === 'svg') return encode(recraftSvg({ paths: 20_000, seed: 1 }));
  return bytes;
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
