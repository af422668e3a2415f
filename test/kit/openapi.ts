import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Read once, when this file is loaded: the environment does not change while tests run. */
const OPENAPI = readNamed(process.env.RECRAFT_OPENAPI);

/** The vendor's description of its API, parsed; null where `RECRAFT_OPENAPI` does not name it. */
export async function readOpenApi(): Promise<object | null> {
  return OPENAPI;
}

/** A file of the folder of real samples that `RECRAFT_DATA` names; null where it is not set. */
export function recraftDataPath(name: string): string | null {
  const folder = process.env.RECRAFT_DATA;
  return folder === undefined || folder === '' ? null : join(folder, name);
}

function readNamed(path: string | undefined): object | null {
  if (path === undefined || path === '') return null;
  const parsed: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (typeof parsed !== 'object' || parsed === null) throw new Error('RECRAFT_OPENAPI names no description');
  return parsed;
}
