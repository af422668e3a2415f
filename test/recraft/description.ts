import { Ajv2019 } from 'ajv/dist/2019.js';
import type { ErrorObject } from 'ajv/dist/2019.js';
import { badRequest } from './refusal.ts';

/** Checks what is sent against the vendor's own description of its API. */
export interface Description {
  /** Refuses fields that the named schema does not have or does not allow. */
  check(schema: string, value: Readonly<Record<string, unknown>>): void;
}

/** Where the schemas live for each other; nothing is fetched from there. */
const BASE = 'https://recraft.simulated';

interface Schema {
  readonly [key: string]: unknown;
}

/**
 * What is newer than the description of 2026-08-21. Sources: the vendor's page on V4.1 Flash (September 2026), its
 * pages on image inputs and results (multipart answers), and the live description as read on 2026-09-04.
 */
const NEWER_VALUES: Readonly<Record<string, readonly string[]>> = {
  TransformModel: ['recraftv4_1_flash', 'recraftv4_1_flash_raster'],
  ResponseFormat: ['multipart'],
};
const NEWER_FIELDS: Readonly<Record<string, Schema>> = {
  VectorizeImageRequestBase: { max_num_colors: { type: 'integer' } },
};

/** A cache and no state: the same description always gives the same checks, and compiling them takes a while. */
const read = new WeakMap<object, Description>();

/** Reads the description. Throws where it is no OpenAPI description with schemas. */
export function readDescription(openapi: object): Description {
  const description = read.get(openapi) ?? compile(openapi);
  read.set(openapi, description);
  return description;
}

function compile(openapi: object): Description {
  const schemas = record(record(record(openapi).components).schemas);
  const composed = new Set([...JSON.stringify(schemas).matchAll(COMPOSED)].flatMap(([, refs = '']) => refNames(refs)));
  const definitions = Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, prepared(name, record(schema), composed.has(name))]),
  );
  const ajv = new Ajv2019({ strict: false, allErrors: true, validateSchema: false });
  ajv.addFormat('uint32', { type: 'number', validate: (n) => Number.isInteger(n) && n >= 0 && n < 2 ** 32 });
  ajv.addFormat('uuid', /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i);
  for (const format of ['binary', 'email', 'date-time']) ajv.addFormat(format, true);
  ajv.addSchema({ $id: `${BASE}/api`, components: { schemas: definitions } });
  return {
    check: (name, value) => {
      if (!(name in definitions)) throw new Error(`not in the vendor's description: ${name}`);
      const validate =
        ajv.getSchema(`${BASE}/closed/${name}`) ??
        ajv.compile({
          $id: `${BASE}/closed/${name}`,
          $ref: `${BASE}/api#/components/schemas/${name}`,
          unevaluatedProperties: false,
        });
      if (validate(value) !== true) throw badRequest(sentence(validate.errors ?? []));
    },
  };
}

/** The schemas that are parts of others: they must stay open for the fields of those others. */
const COMPOSED = /"allOf":\[([^\]]*)/g;

function refNames(text: string): string[] {
  return [...text.matchAll(/schemas\/(\w+)/g)].map(([, name = '']) => name);
}

function prepared(name: string, schema: Schema, open: boolean): Schema {
  const listed: readonly unknown[] = Array.isArray(schema.enum) ? schema.enum : [];
  const values = listed.length === 0 ? {} : { enum: [...new Set([...listed, ...(NEWER_VALUES[name] ?? [])])] };
  const fields = NEWER_FIELDS[name];
  const closed = !open && 'properties' in schema ? { additionalProperties: false } : {};
  const own = pointed({ ...schema, ...values, ...closed });
  return fields === undefined ? own : { allOf: [own, { type: 'object', properties: fields }] };
}

/** References as they are inside the one document that holds all schemas. */
function pointed(schema: Schema): Schema {
  return record(JSON.parse(JSON.stringify(schema).replaceAll('"#/components', `"${BASE}/api#/components`)));
}

function sentence(errors: readonly ErrorObject[]): string {
  const said = errors.map(({ instancePath, message = '', params }) => {
    const field: unknown = params.unevaluatedProperty ?? params.additionalProperty;
    return typeof field === 'string' ? `unknown field '${field}'` : `'${instancePath.slice(1)}' ${message}`;
  });
  return `refused by the vendor's description: ${[...new Set(said)].join(', ')}`;
}

function record(value: unknown): Schema {
  if (typeof value !== 'object' || value === null) throw new Error("the vendor's description is not complete");
  return Object.fromEntries(Object.entries(value));
}
