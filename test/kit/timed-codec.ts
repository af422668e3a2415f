import type { Codec } from '../../ui/image/codec.ts';
import type { VirtualClock } from './clock.ts';

/** Pixel work is real work: the clock stands still meanwhile. */
export function timedCodec(codec: Codec, clock: VirtualClock): Codec {
  return {
    decode: (bytes) => clock.work(codec.decode(bytes)),
    encodePng: (picture) => clock.work(codec.encodePng(picture)),
    encodeJpeg: (picture, quality) => clock.work(codec.encodeJpeg(picture, quality)),
    encodeWebp: (picture, quality) => clock.work(codec.encodeWebp(picture, quality)),
    resize: (picture, width, height) => clock.work(codec.resize(picture, width, height)),
    cut: (original, mask) => clock.work(codec.cut(original, mask)),
    pixels: (picture) => clock.work(codec.pixels(picture)),
    fromPixels: (pixels) => clock.work(codec.fromPixels(pixels)),
    drawSvg: (svg, side) => clock.work(codec.drawSvg(svg, side)),
    deflate: (text) => clock.work(codec.deflate(text)),
    inflate: (bytes) => clock.work(codec.inflate(bytes)),
  };
}
