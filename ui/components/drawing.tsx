import { useLayoutEffect, useRef } from 'preact/hooks';

interface DrawingProps {
  /** The text of an SVG. */
  svg: string;
  alt: string;
}

/** Shows a drawing as an image, in which nothing runs and nothing is loaded. Its object URL lives as long as it is shown. */
export function Drawing({ svg, alt }: DrawingProps) {
  const image = useRef<HTMLImageElement>(null);
  useLayoutEffect(() => {
    const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    image.current?.setAttribute('src', url);
    return () => URL.revokeObjectURL(url);
  }, [svg]);
  return <img ref={image} alt={alt} draggable={false} />;
}
