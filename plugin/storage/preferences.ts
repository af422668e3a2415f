import * as v from 'valibot';
import type { Preferences } from '../protocol/contract.ts';
import { preferencesSchema, preferencesSchema1, preferencesSchema2 } from '../protocol/schemas.ts';
import type { Property } from './property.ts';

/** Exact and whole: what is generated is on brand, and what is black or white stays so. */
const BRAND: Preferences['brand'] = {
  on: false,
  mode: 'exact',
  tolerance: null,
  keepNeutrals: true,
  choice: null,
  palette: null,
};

/** The choices that are remembered. The models are the first of the panel's catalog, which a test compares with these. */
export const preferencesProperty: Property<Preferences> = {
  key: 'preferences',
  version: 3,
  initial: {
    output: 'vector',
    vectorModel: 'recraftv4_1_vector',
    imageModel: 'recraftv4_1',
    ratio: '1:1',
    count: 1,
    original: 'hide',
    dropBackground: false,
    keepPrompts: false,
    keepHistory: true,
    budget: null,
    brand: BRAND,
  },
  schema: preferencesSchema,
  migrations: [
    (older) => ({ ...v.parse(preferencesSchema1, older), keepPrompts: false, keepHistory: true, budget: null }),
    (older) => ({ ...v.parse(preferencesSchema2, older), brand: BRAND }),
  ],
};
