import { badRequest } from './refusal.ts';

/** What a request says, whichever way it was sent. Files come by the name of their part. */
export interface RequestBody {
  readonly form: 'json' | 'multipart';
  readonly fields: Readonly<Record<string, unknown>>;
  readonly files: Readonly<Record<string, Uint8Array>>;
}

/** Fields of multipart that are not text; the rest stays as it was sent. */
const NUMBERS = new Set(['n', 'random_seed', 'max_num_shapes', 'max_num_colors', 'strength']);
const BOOLEANS = new Set(['expire', 'block_nsfw', 'calculate_features']);
const STRUCTURES = new Set(['controls', 'text_layout', 'strict_color_palette']);

/** Reads JSON or multipart by its content type. Refuses what is neither, and JSON that is no object. */
export async function readBody(request: Request): Promise<RequestBody> {
  const type = request.headers.get('content-type') ?? '';
  if (type.startsWith('application/json')) {
    return { form: 'json', fields: readObject(await request.text()), files: {} };
  }
  if (type.startsWith('multipart/form-data')) return readMultipart(request);
  throw badRequest(`not simulated: the content type '${type}'`);
}

function readObject(text: string): Record<string, unknown> {
  const value = parsed(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw badRequest('invalid request body');
  return Object.fromEntries(Object.entries(value));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw badRequest('invalid request body');
    throw error;
  }
}

async function readMultipart(request: Request): Promise<RequestBody> {
  const fields: Record<string, unknown> = {};
  const files: Record<string, Uint8Array> = {};
  for (const [name, value] of await request.formData()) {
    if (name in fields || name in files) throw badRequest(`not simulated: the part '${name}' twice`);
    if (typeof value === 'string') fields[name] = fieldValue(name, value);
    // The vendor's own client sends `controls` as a part of type application/json.
    else if (STRUCTURES.has(name)) fields[name] = parsed(await value.text());
    else files[name] = new Uint8Array(await value.arrayBuffer());
  }
  return { form: 'multipart', fields, files };
}

function fieldValue(name: string, text: string): unknown {
  if (NUMBERS.has(name) && text.trim() !== '') return Number(text);
  if (BOOLEANS.has(name) && (text === 'true' || text === 'false')) return text === 'true';
  if (STRUCTURES.has(name)) return parsed(text);
  return text;
}
