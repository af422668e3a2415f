import { tokenProperty } from '../../plugin/storage/token.ts';

/** clientStorage of a user who has connected before. */
export function storedToken(token: string): Record<string, unknown> {
  return { [tokenProperty.key]: { version: tokenProperty.version, value: token } };
}
