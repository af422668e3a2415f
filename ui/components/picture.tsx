import { useLayoutEffect, useRef } from 'preact/hooks';
import { sniff } from '../lib/sniff.ts';

interface PictureProps {
  /** An encoded picture, such as a PNG, or the text of an SVG. */
  bytes: Uint8Array;
  alt: string;
}

/** Shows bytes by an object URL that lives as long as they are shown. */
export function Picture({ bytes, alt }: PictureProps) {
  const image = useRef<HTMLImageElement>(null);
  useLayoutEffect(() => {
    // Browsers find out the type of all others by themselves.
    const type = sniff(bytes) === 'svg' ? 'image/svg+xml' : '';
    // A copy, because a Blob takes no view of a SharedArrayBuffer, which the type of the bytes allows.
    const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
    image.current?.setAttribute('src', url);
    return () => URL.revokeObjectURL(url);
  }, [bytes]);
  return <img ref={image} alt={alt} draggable={false} />;
}
