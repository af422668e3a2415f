import * as v from 'valibot';
import { absoluteTransform, apply, boundsOf, rotationMatrix, rotationOf } from '../../document/geometry.ts';
import { matrixOf, moveTo, setMatrix } from '../../document/move.ts';
import type { Matrix } from '../../document/record.ts';
import { absoluteRenderBounds } from '../../render/bounds.ts';
import { rescaleNode } from '../../document/rescale.ts';
import { fixSizing, isInFlow, resizeNode } from '../../document/resize.ts';
import { method, reads, type MembersOf, type Self } from '../node-member.ts';
import { TransformSchema } from '../paint-schema.ts';
import { Refusal } from '../refusal.ts';
import { checked, finite } from '../validate.ts';
import { assertPlaceable, write } from '../write.ts';

/** Where a node stands and how large it is. */
export const geometryMembers = {
  x: {
    get: ({ session, id }) => matrixOf(session.store, id)[0][2],
    set: (self, value) => place(self, checked(finite, value, 'x'), matrixOf(self.session.store, self.id)[1][2]),
  },
  y: {
    get: ({ session, id }) => matrixOf(session.store, id)[1][2],
    set: (self, value) => place(self, matrixOf(self.session.store, self.id)[0][2], checked(finite, value, 'y')),
  },
  width: reads(({ width }) => width),
  height: reads(({ height }) => height),
  rotation: {
    get: ({ session, id }) => rotationOf(matrixOf(session.store, id)),
    set(self, value) {
      const degrees = checked(finite, value, 'rotation');
      assertPlaceable(self);
      const [[, , x], [, , y]] = matrixOf(self.session.store, self.id);
      setMatrix(self.session.store, self.id, rotationMatrix(degrees, x, y));
    },
  },
  relativeTransform: {
    get: ({ session, id }) => structuredClone(matrixOf(session.store, id)),
    set: setRelativeTransform,
  },
  absoluteTransform: { get: ({ session, id }) => absoluteTransform(session.store, id) },
  absoluteBoundingBox: {
    get({ session, id, record }) {
      return boundsOf(absoluteTransform(session.store, id), record.width ?? 0, record.height ?? 0);
    },
  },
  absoluteRenderBounds: { get: ({ session, id }) => absoluteRenderBounds(session.store, id) },
  resize: method((self, width, height) => resize(self, [width, height], true)),
  resizeWithoutConstraints: method((self, width, height) => resize(self, [width, height], false)),
  rescale: method((self, scale) => {
    const factor = checked(v.number(), scale, 'scale');
    if (!(factor >= 0.01)) throw new Refusal('Expected "scale" to be greater than or equal to 0.01');
    assertPlaceable(self);
    rescaleNode(self.session.store, self.id, factor);
  }),
  constraints: {
    get: ({ record }) => ({ ...record.constraints }),
    set(self, value) {
      const constraint = v.picklist(['MIN', 'CENTER', 'MAX', 'STRETCH', 'SCALE']);
      const schema = v.strictObject({ horizontal: constraint, vertical: constraint });
      write(self, { constraints: checked(schema, value, 'constraints') });
    },
  },
} satisfies MembersOf<FrameNode>;

/** Writing x and y in the flow of auto layout does nothing (typings). */
function place(self: Self, x: number, y: number): void {
  assertPlaceable(self);
  if (isInFlow(self.session.store, self.id)) return;
  moveTo(self.session.store, self.id, x, y);
}

function setRelativeTransform(self: Self, value: unknown): void {
  const matrix = checked(TransformSchema, value, 'relativeTransform');
  assertUnitAxes(matrix);
  assertPlaceable(self);
  const { store } = self.session;
  const [[a, c, m02], [b, d, m12]] = matrix;
  const [[, , left], [, , top]] = matrixOf(store, self.id);
  const [x, y] = isInFlow(store, self.id) ? [left, top] : [m02, m12];
  setMatrix(store, self.id, [
    [a, c, x],
    [b, d, y],
  ]);
}

/** "The transform always has unit axes" (typings). What Figma does with others is unknown; refusing is stricter. */
function assertUnitAxes(matrix: Matrix): void {
  const [x, y] = apply(matrix, 0, 0);
  const lengths = [apply(matrix, 1, 0), apply(matrix, 0, 1)].map(([ex, ey]) => Math.hypot(ex - x, ey - y));
  if (lengths.some((length) => Math.abs(length - 1) > 1e-3)) {
    throw new Refusal('Property "relativeTransform" failed validation: the axes must have unit length');
  }
}

function resize(self: Self, [w, h]: readonly [unknown, unknown], constraints: boolean): void {
  const { session, id, record } = self;
  const [width, height] = [checked(v.number(), w, 'width'), checked(v.number(), h, 'height')];
  if (!(width >= 0.01) || width === Infinity) throw tooSmall('width');
  if (record.type === 'LINE') {
    if (height !== 0) throw new Refusal('Expected "height" of a line to be exactly 0');
  } else if (!(height >= 0.01) || height === Infinity) {
    throw tooSmall('height');
  }
  assertPlaceable(self);
  fixSizing(session.store, id);
  resizeNode(session.store, id, [width, height], constraints);
}

function tooSmall(name: string): Refusal {
  return new Refusal(`Expected "${name}" to be greater than or equal to 0.01`);
}
