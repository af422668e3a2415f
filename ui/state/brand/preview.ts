import { computed, type ReadonlySignal } from '@preact/signals';
import { closenessTo } from '../../color/image-closeness.ts';
import { changesOf, createMatcher, type ColorArea } from '../../color/match.ts';
import type { Palette } from '../../color/palette.ts';
import { reportOn } from '../../color/report.ts';
import { pictureTolerance } from '../../jobs/picture-closeness.ts';
import type { Shown } from './shown.ts';
import type { BrandOptions, BrandPreview } from './types.ts';

/** Layers whose colors were read. */
export interface ReadLayers {
  readonly title: string;
  readonly colors: readonly ColorArea[];
}

interface PreviewOptions {
  readonly palette: ReadonlySignal<Palette>;
  readonly options: ReadonlySignal<BrandOptions>;
  readonly shown: ReadonlySignal<Shown | null>;
  /** Layers that are at hand come first, since they are what would change. */
  readonly layers: ReadonlySignal<ReadLayers | null>;
}

/** What matching does, as the palette and the options are now. */
export function createPreview({ palette, options, shown, layers }: PreviewOptions): ReadonlySignal<BrandPreview> {
  const matcher = computed(() => createMatcher(palette.value));

  return computed((): BrandPreview => {
    const { value: at } = layers;
    const { value: what } = shown;
    if (at !== null) {
      const matched = matcher.value(at.colors, options.value);
      return { kind: 'layers', title: at.title, report: reportOn(matched, palette.value) };
    }
    if (what === null) return { kind: 'none' };
    if (what.kind === 'picture') {
      const tolerance = pictureTolerance(options.value.tolerance);
      const closeness = closenessTo(palette.value, what.pixels, tolerance);
      const { title, bytes } = what;
      return closeness === null ? { kind: 'none' } : { kind: 'picture', title, bytes, closeness, tolerance };
    }
    const matched = matcher.value(what.drawing.colors, options.value);
    const after = what.drawing.recolored(changesOf(matched));
    const { title, before } = what;
    return { kind: 'drawing', title, before, after, report: reportOn(matched, palette.value) };
  });
}
