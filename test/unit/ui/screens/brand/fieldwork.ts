import { createMatcher, type MatchOptions } from '../../../../../ui/color/match.ts';
import type { Palette } from '../../../../../ui/color/palette.ts';
import { reportOn, type MatchReport } from '../../../../../ui/color/report.ts';
import type { BrandSources } from '../../../../../ui/state/brand/types.ts';
import { layer, type SignalApp } from '../signal-app.ts';
import { noSources } from '../signal-brand.ts';

const colors = [
  ['pine/600', '#1f6f5c', 30],
  ['ink/900', '#17323d', 20],
  ['sand/200', '#f5e3c8', 18],
  ['amber/400', '#ffb648', 12],
  ['coral/500', '#f2643d', 10],
  ['sky/300', '#8ecae6', 6],
  ['moss/400', '#7fb069', 3],
  ['snow/50', '#f7f7f5', 1],
] as const;

/** A palette of eight variables, its weights in percent. */
export const fieldwork: Palette = colors.map(([name, hex, weight]) => ({
  name,
  hex,
  weight,
  source: { kind: 'variable', id: name },
}));

export const fieldworkSources: BrandSources = {
  ...noSources,
  styles: 24,
  collections: [
    {
      id: 'c1',
      name: 'Fieldwork / Brand',
      modes: [
        { id: 'light', name: 'Light' },
        { id: 'dark', name: 'Dark' },
      ],
      defaultModeId: 'light',
      colors: 8,
    },
    { id: 'c2', name: 'Marketing', modes: [{ id: 'only', name: 'Mode 1' }], defaultModeId: 'only', colors: 40 },
  ],
};

/** Sky that is near a palette color, a meadow that is too far, a neutral cloud, a red tent and its darker seam. */
const art = [
  { hex: '#aeddff', area: 50 },
  { hex: '#86d72f', area: 30 },
  { hex: '#1c1c1c', area: 10 },
  { hex: '#f8312f', area: 9.99 },
  { hex: '#f6302e', area: 0.01 },
];

export const usualOptions: MatchOptions = {
  mode: 'exact',
  tolerance: 12,
  keepNeutrals: true,
  locked: new Set(),
  sent: new Map(),
};

export function reportWith(change: Partial<MatchOptions> = {}, palette: Palette = fieldwork): MatchReport {
  return reportOn(createMatcher(palette)(art, { ...usualOptions, ...change }), palette);
}

/** An app in which brand colors were chosen. */
export function withFieldwork({ brand }: SignalApp) {
  brand.palette.value = fieldwork;
  brand.name.value = 'Fieldwork / Brand, Light';
  brand.choice.value = { kind: 'variables', collectionId: 'c1', modeId: 'light' };
  brand.sources.value = fieldworkSources;
}

export function withDrawing(app: SignalApp) {
  withFieldwork(app);
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>';
  app.brand.preview.value = { kind: 'drawing', title: 'A tent', before: svg, after: svg, report: reportWith() };
}

export function select(app: SignalApp, count: number) {
  const layers = Array.from({ length: count }, (_, index) => layer({ id: `1:${index}` }));
  app.selection.value = { pageId: '0:1', layers, frame: null };
}
