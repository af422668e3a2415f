import { COLORS_ALONE, EXPLORED, STYLED, V2_TAKES, V3_TAKES } from './takes.ts';
import type { Takes } from './takes.ts';

/** A model of Recraft's, as it is offered. Units are API units for one image; 1,000 are one dollar. */
export interface Model {
  readonly id: string;
  /** The heading it stands under in the menu. */
  readonly family: 'V4.1' | 'V4 Styles' | 'V4' | 'Earlier' | 'Others';
  readonly tier: 'standard' | 'pro' | 'utility' | 'utility-pro' | 'flash';
  readonly output: 'vector' | 'image';
  /** Null where nobody has published it. */
  readonly price: number | null;
  /** The longest prompt, in characters. */
  readonly promptLimit: number;
  /** Which column of the vendor's table of sizes applies. */
  readonly sizes: '1k' | '2k' | 'classic';
  readonly title: string;
  readonly hint: string;
  /** How long one image usually takes, in ms. */
  readonly usual: number;
  /** True where Recraft refuses to draw without a style. */
  readonly needsStyle: boolean;
  readonly takes: Takes;
}

const V4_1 = { family: 'V4.1', promptLimit: 10_000, needsStyle: false, takes: EXPLORED } as const;
const V4_STYLES = { family: 'V4 Styles', promptLimit: 10_000, needsStyle: true, takes: STYLED } as const;
const V4 = { family: 'V4', promptLimit: 10_000, needsStyle: false, takes: EXPLORED } as const;
const EARLIER = { family: 'Earlier', promptLimit: 1_000, needsStyle: false } as const;
const V3 = { ...EARLIER, title: 'V3', takes: V3_TAKES } as const;
const V2 = { ...EARLIER, title: 'V2', takes: V2_TAKES } as const;

/*
 * Usual times: 1.3 s for Flash and 10 to 15 s for V3 are documented, the others are guesses. Only images of the pro tiers
 * have twice the sides; no size is documented for vectors, which were seen to take those of 1K (for the pro tiers a guess).
 */
const STANDARD = { tier: 'standard', usual: 15_000, sizes: '1k' } as const;
const PRO = { tier: 'pro', usual: 45_000, sizes: '1k' } as const;
const PRO_2K = { tier: 'pro', usual: 45_000, sizes: '2k' } as const;
const UTILITY = { tier: 'utility', usual: 15_000, sizes: '1k', takes: STYLED } as const;
const UTILITY_PRO = { tier: 'utility-pro', usual: 45_000, sizes: '1k', takes: STYLED } as const;
const UTILITY_PRO_2K = { tier: 'utility-pro', usual: 45_000, sizes: '2k', takes: STYLED } as const;
const FLASH = { tier: 'flash', usual: 1_500, sizes: '1k', takes: COLORS_ALONE } as const;
const CLASSIC = { tier: 'standard', usual: 12_000, sizes: 'classic' } as const;

/**
 * All models that Recraft documents, in the order of the menu: newest first. Ids and prices as read on 2026-11-22 from
 * https://www.recraft.ai/docs/api-reference/pricing and the pages of the models.
 */
export const MODELS = [
  { id: 'recraftv4_1_vector', ...V4_1, ...STANDARD, output: 'vector', price: 80, title: 'V4.1', hint: 'About 15 s' },
  {
    id: 'recraftv4_1_pro_vector',
    ...V4_1,
    ...PRO,
    output: 'vector',
    price: 300,
    title: 'V4.1 Pro',
    hint: 'Finer, about 45 s',
  },
  {
    id: 'recraftv4_1_utility_vector',
    ...V4_1,
    ...UTILITY,
    output: 'vector',
    price: 80,
    title: 'V4.1 Utility',
    hint: 'Flat light, plain layout',
  },
  {
    id: 'recraftv4_1_utility_pro_vector',
    ...V4_1,
    ...UTILITY_PRO,
    output: 'vector',
    price: 300,
    title: 'V4.1 Utility Pro',
    hint: 'Plain layout, finer',
  },
  { id: 'recraftv4_1', ...V4_1, ...STANDARD, output: 'image', price: 35, title: 'V4.1', hint: 'About 15 s' },
  {
    id: 'recraftv4_1_pro',
    ...V4_1,
    ...PRO_2K,
    output: 'image',
    price: 210,
    title: 'V4.1 Pro',
    hint: 'Four times the pixels',
  },
  {
    id: 'recraftv4_1_flash',
    ...V4_1,
    ...FLASH,
    output: 'image',
    price: 7,
    title: 'V4.1 Flash',
    hint: 'About 2 s, for drafts',
  },
  {
    id: 'recraftv4_1_utility',
    ...V4_1,
    ...UTILITY,
    output: 'image',
    price: 35,
    title: 'V4.1 Utility',
    hint: 'Flat light, plain layout',
  },
  {
    id: 'recraftv4_1_utility_pro',
    ...V4_1,
    ...UTILITY_PRO_2K,
    output: 'image',
    price: 210,
    title: 'V4.1 Utility Pro',
    hint: 'Four times the pixels',
  },
  {
    id: 'recraftv4_styles_vector',
    ...V4_STYLES,
    ...STANDARD,
    output: 'vector',
    price: 50,
    title: 'V4 Styles',
    hint: 'Choose a style first',
  },
  {
    id: 'recraftv4_styles_pro_vector',
    ...V4_STYLES,
    ...PRO,
    output: 'vector',
    price: 120,
    title: 'V4 Styles Pro',
    hint: 'Finer',
  },
  {
    id: 'recraftv4_styles',
    ...V4_STYLES,
    ...STANDARD,
    output: 'image',
    price: 35,
    title: 'V4 Styles',
    hint: 'Choose a style first',
  },
  {
    id: 'recraftv4_styles_pro',
    ...V4_STYLES,
    ...PRO_2K,
    output: 'image',
    price: 100,
    title: 'V4 Styles Pro',
    hint: 'Four times the pixels',
  },
  { id: 'recraftv4_vector', ...V4, ...STANDARD, output: 'vector', price: 80, title: 'V4', hint: 'About 15 s' },
  {
    id: 'recraftv4_pro_vector',
    ...V4,
    ...PRO,
    output: 'vector',
    price: 300,
    title: 'V4 Pro',
    hint: 'Finer, about 45 s',
  },
  { id: 'recraftv4', ...V4, ...STANDARD, output: 'image', price: 40, title: 'V4', hint: 'About 15 s' },
  {
    id: 'recraftv4_pro',
    ...V4,
    ...PRO_2K,
    output: 'image',
    price: 250,
    title: 'V4 Pro',
    hint: 'Four times the pixels',
  },
  { id: 'recraftv3_vector', ...V3, ...CLASSIC, output: 'vector', price: 80, hint: 'About 12 s' },
  {
    id: 'recraftv2_vector',
    ...V2,
    ...CLASSIC,
    output: 'vector',
    price: 44,
    hint: 'Consistent icon sets',
  },
  { id: 'recraftv3', ...V3, ...CLASSIC, output: 'image', price: 40, hint: 'About 12 s' },
  { id: 'recraftv2', ...V2, ...CLASSIC, output: 'image', price: 22, hint: 'About 12 s' },
] as const satisfies readonly Model[];

/** The headings of the menu, in order, with what each family is for. */
export const FAMILIES = [
  { family: 'V4.1', hint: 'Newest, the best first choice' },
  { family: 'V4 Styles', hint: 'Always draws in a style you give it' },
  { family: 'V4', hint: 'The generation before' },
  { family: 'Earlier', hint: 'Prompts up to 1,000 characters' },
  { family: 'Others', hint: 'Newer than this plugin' },
] as const satisfies readonly { readonly family: Model['family']; readonly hint: string }[];
