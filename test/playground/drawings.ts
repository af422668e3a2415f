import { icons } from '@iconify-json/fluent-emoji-flat';

const NAMES = {
  Owl: 'owl',
  Tent: 'tent',
  Compass: 'compass',
  Mushroom: 'mushroom',
  Backpack: 'backpack',
  Sailboat: 'sailboat',
} as const;

/** Fluent Emoji Flat, © Microsoft Corporation, MIT: drawings of 32 × 32 as SVG, by name. */
export function sampleDrawings(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(NAMES).map(([name, icon]) => {
      const body = icons.icons[icon]?.body;
      if (!body) throw new Error(`no drawing named ${icon}`);
      return [name, `<svg xmlns="http://www.w3.org/2000/svg" width="32" height="32" viewBox="0 0 32 32">${body}</svg>`];
    }),
  );
}
