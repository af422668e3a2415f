import { Window } from 'happy-dom';
import type { SvgDom } from '../../ui/svg/dom.ts';

/** The XML parser and writer of a happy-dom window, for tests without a browser. */
export function createSvgDom(): SvgDom {
  const window = new Window();
  const parser = new window.DOMParser();
  const serializer = new window.XMLSerializer();
  return {
    // happy-dom types its own classes; they implement the DOM's interfaces, which is what the product asks for.
    parse: (text) => parser.parseFromString(text, 'image/svg+xml') as unknown as Document,
    serialize: (node) =>
      serializer.serializeToString(node as unknown as Parameters<typeof serializer.serializeToString>[0]),
  };
}
