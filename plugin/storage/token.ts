import * as v from 'valibot';
import { tokenSchema } from '../protocol/schemas.ts';
import type { Property } from './property.ts';

/** The user's own API token. It stays on this computer: never in plugin data, which travels with the file. */
export const tokenProperty: Property<string | null> = {
  key: 'token',
  version: 1,
  initial: null,
  schema: v.nullable(tokenSchema),
  migrations: [],
};
