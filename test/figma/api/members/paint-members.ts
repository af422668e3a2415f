import * as v from 'valibot';
import type { NodeRecord } from '../../document/record.ts';
import { readPaints } from '../../render/bound-paint.ts';
import { MIXED } from '../../sandbox/host-object.ts';
import { asyncMethod, reads, type NodeMember, type MembersOf, type Self } from '../node-member.ts';
import { PaintsSchema } from '../paint-schema.ts';
import { Refusal } from '../refusal.ts';
import { assertSourcesFit } from '../source-color.ts';
import { atLeast, checked } from '../validate.ts';
import { write } from '../write.ts';

/** What a node is filled with. */
export const fillMembers = {
  fills: {
    get: ({ session, id, record }) =>
      record.fills === 'MIXED' ? MIXED : readPaints(session.store, id, record.fills ?? []),
    set: (self, value) => setFills(self, withoutPatterns(self, value, 'fills')),
  },
  setFillsAsync: asyncMethod((self, value) => setFills(self, paints(self, value, 'fills'))),
  fillStyleId: {
    get: ({ record }) => (record.fills === 'MIXED' ? MIXED : (record.fillStyleId ?? '')),
    set: () => throwForStyleId('setFillStyleIdAsync'),
  },
  setFillStyleIdAsync: asyncMethod((self, value) => {
    const style = paintStyle(self, value);
    write(self, style ? { fillStyleId: style.id, fills: style.paints } : { fillStyleId: '' });
  }),
} satisfies MembersOf<MinimalFillsMixin>;

/** How a node is outlined. */
export const strokeMembers = {
  strokes: {
    get: ({ session, id, record }) => readPaints(session.store, id, record.strokes ?? []),
    set: (self, value) => write(self, { strokes: withoutPatterns(self, value, 'strokes'), strokeStyleId: '' }),
  },
  setStrokesAsync: asyncMethod((self, value) => {
    write(self, { strokes: paints(self, value, 'strokes'), strokeStyleId: '' });
  }),
  strokeStyleId: {
    get: ({ record }) => record.strokeStyleId ?? '',
    set: () => throwForStyleId('setStrokeStyleIdAsync'),
  },
  setStrokeStyleIdAsync: asyncMethod((self, value) => {
    const style = paintStyle(self, value);
    write(self, style ? { strokeStyleId: style.id, strokes: style.paints } : { strokeStyleId: '' });
  }),
  strokeWeight: {
    get: ({ record }) => record.strokeWeight,
    set: (self, value) => write(self, { strokeWeight: checked(atLeast(0), value, 'strokeWeight') }),
  },
  strokeAlign: picked('strokeAlign', ['CENTER', 'INSIDE', 'OUTSIDE']),
  strokeJoin: picked('strokeJoin', ['MITER', 'BEVEL', 'ROUND']),
  dashPattern: {
    get: ({ record }) => [...(record.dashPattern ?? [])],
    set: (self, value) => write(self, { dashPattern: checked(v.array(atLeast(0)), value, 'dashPattern') }),
  },
} satisfies MembersOf<MinimalStrokesMixin>;

/** Line ends. */
export const strokeCapMembers = {
  strokeCap: picked('strokeCap', ['NONE', 'ROUND', 'SQUARE', 'ARROW_LINES', 'ARROW_EQUILATERAL']),
} satisfies MembersOf<GeometryMixin>;

function picked(key: 'strokeAlign' | 'strokeJoin' | 'strokeCap', options: readonly string[]): NodeMember {
  return {
    ...reads((record) => record[key]),
    set: (self, value) => write(self, { [key]: checked(v.picklist(options), value, key) }),
  };
}

function setFills(self: Self, fills: Paint[]): void {
  const runs: Partial<NodeRecord> = self.record.textRuns ? { textRuns: [] } : {};
  write(self, { ...runs, fills, fillStyleId: '' });
}

/** Pattern fills are loaded first, which only the promise can wait for (typings). */
function withoutPatterns(self: Self, value: unknown, name: 'fills' | 'strokes'): Paint[] {
  const all = paints(self, value, name);
  if (all.some(({ type }) => type === 'PATTERN')) {
    const instead = name === 'fills' ? 'setFillsAsync' : 'setStrokesAsync';
    throw new Refusal(`Cannot write pattern paints with documentAccess: dynamic-page. Use node.${instead}() instead`);
  }
  return all;
}

/** Validated paints. The schema's answer is what the typings call Paint, but for keys that may be undefined there. */
export function paints(self: Self, value: unknown, name: string): Paint[] {
  const valid = checked(PaintsSchema, value, name);
  for (const paint of valid) {
    const missing = missingIn(self, paint);
    if (missing !== null) throw new Refusal(`Property "${name}" failed validation: no ${missing}`);
  }
  assertVariablesExist(self, valid, name);
  assertSourcesFit(self.session.store, valid, name);
  return structuredClone(valid) as Paint[]; // checked above; valibot's optional keys lack `exactOptionalPropertyTypes`
}

/** Row 39 leaves open whether Figma refuses a picture, a video or a pattern's source that is not there, or shows nothing; refusing is stricter. */
function missingIn(
  { session: { store }, record }: Self,
  paint: v.InferOutput<typeof PaintsSchema>[number],
): string | null {
  switch (paint.type) {
    case 'IMAGE':
      return paint.imageHash === null || store.image(paint.imageHash) ? null : `image with hash "${paint.imageHash}"`;
    case 'PATTERN':
      return store.find(paint.sourceNodeId) ? null : `node with id "${paint.sourceNodeId}"`;
    case 'VIDEO': {
      // Files have no library of videos here: the ones that a layer shows are there.
      const { videoHash } = paint;
      const isThere = videoHash === null || JSON.stringify([record.fills, record.strokes]).includes(`"${videoHash}"`);
      return isThere ? null : `video with hash "${videoHash}"`;
    }
    case 'SOLID':
    case 'GRADIENT_LINEAR':
    case 'GRADIENT_RADIAL':
    case 'GRADIENT_ANGULAR':
    case 'GRADIENT_DIAMOND':
    case 'SHADER':
      return null;
  }
}

/** An alias of a variable that is not there is refused, unless the node had it already (guess: the stricter one). */
function assertVariablesExist({ session, record }: Self, written: readonly unknown[], name: string): void {
  const before = new Set(aliasesIn([record.fills, record.strokes, record.textRuns]));
  const unknown = aliasesIn(written).find((id) => !session.store.palette.variables.has(id) && !before.has(id));
  if (unknown !== undefined)
    throw new Refusal(`Property "${name}" failed validation: no variable with id "${unknown}"`);
}

function aliasesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('type' in value && value.type === 'VARIABLE_ALIAS' && 'id' in value) return [String(value.id)];
  return Object.values(value).flatMap(aliasesIn);
}

function paintStyle({ session }: Self, value: unknown) {
  const id = checked(v.string(), value, 'styleId');
  if (id === '') return undefined;
  const style = session.store.palette.paintStyles.get(id);
  if (!style) throw new Refusal(`Could not find paint style with id "${id}"`);
  return { id, paints: structuredClone(style.paints) };
}

function throwForStyleId(instead: string): never {
  throw new Refusal(`Cannot call with documentAccess: dynamic-page. Use node.${instead}() instead`);
}
