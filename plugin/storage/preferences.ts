import * as v from 'valibot';
import {
  preferencesSchema,
  preferencesSchema1,
  preferencesSchema2,
  preferencesSchema3,
} from '../protocol/preference-schemas.ts';
import { INITIAL_PREFERENCES, type Preferences } from '../protocol/preferences.ts';
import type { Property } from './property.ts';

const { brand, creating, tracing, cutting } = INITIAL_PREFERENCES;

/** The choices that are remembered. */
export const preferencesProperty: Property<Preferences> = {
  key: 'preferences',
  version: 4,
  initial: INITIAL_PREFERENCES,
  schema: preferencesSchema,
  migrations: [
    (older) => ({ ...v.parse(preferencesSchema1, older), keepPrompts: false, keepHistory: true, budget: null }),
    (older) => ({ ...v.parse(preferencesSchema2, older), brand }),
    (older) => ({ ...v.parse(preferencesSchema3, older), creating, tracing, cutting }),
  ],
};
