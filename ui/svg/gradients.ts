import { fraction } from './look.ts';
import { localUrl } from './paint.ts';

/** One stop of a gradient and the part of its length (0 to 1) that is more this color than another, weaker where translucent. */
export interface StopShare {
  readonly stop: Element;
  readonly share: number;
}

/** Gradients may borrow the stops of another, which may borrow them again. */
const LONGEST_CHAIN = 16;

/** The gradients of a document, by id, and which of them have stops of their own. */
export interface Gradients {
  /** The gradient that a paint draws its stops from; null where it is none. */
  owner(paint: string): Element | null;
  /** Those with stops, in document order. */
  readonly withStops: readonly Element[];
}

export function readGradients(root: Element): Gradients {
  const all = [...root.querySelectorAll('linearGradient, radialGradient')];
  const byId = new Map(all.map((gradient) => [gradient.getAttribute('id'), gradient]));
  const hasStops = (gradient: Element) => stopsOf(gradient).length > 0;
  return {
    owner(paint) {
      let gradient = byId.get(localUrl(paint));
      for (let i = 0; gradient !== undefined && i < LONGEST_CHAIN; i++) {
        if (hasStops(gradient)) return gradient;
        const href = gradient.getAttribute('href') ?? gradient.getAttribute('xlink:href') ?? '';
        gradient = byId.get(href.slice(1));
      }
      return null;
    },
    withStops: all.filter(hasStops),
  };
}

/** How the stops of a gradient share it: each reaches halfway to its neighbors, the outer ones to the ends. */
export function shareStops(gradient: Element): readonly StopShare[] {
  const stops = stopsOf(gradient);
  let least = 0;
  // An offset that lies before the last one is drawn where that is.
  const offsets = stops.map((stop) => (least = Math.max(least, fraction(stop.getAttribute('offset') ?? '0'))));
  return stops.map((stop, i) => {
    const at = offsets[i] ?? 0;
    const from = i === 0 ? 0 : ((offsets[i - 1] ?? 0) + at) / 2;
    const to = i === stops.length - 1 ? 1 : (at + (offsets[i + 1] ?? 1)) / 2;
    return { stop, share: (to - from) * fraction(stop.getAttribute('stop-opacity') ?? '1') };
  });
}

function stopsOf(gradient: Element): readonly Element[] {
  return Array.from(gradient.children).filter(({ localName }) => localName === 'stop');
}
