import * as v from 'valibot';
import { apply } from '../../document/geometry.ts';
import { matrixOf, moveTo } from '../../document/move.ts';
import { mapPath, parsePath, pathBounds } from '../../document/path-data.ts';
import { isInFlow } from '../../document/resize.ts';
import { reads, type MembersOf, type Self } from '../node-member.ts';
import { Refusal } from '../refusal.ts';
import { checked } from '../validate.ts';
import { assertPlaceable, write } from '../write.ts';

const VectorPathsSchema = v.array(
  v.strictObject({ windingRule: v.picklist(['NONZERO', 'EVENODD', 'NONE']), data: v.string() }),
);

/** Free shapes. */
export const vectorMembers = {
  vectorPaths: {
    get: ({ record }) => structuredClone(record.vectorPaths ?? []),
    set: setVectorPaths,
  },
  vectorNetwork: {
    get(): never {
      throw new Error('not simulated: VECTOR.vectorNetwork');
    },
    set() {
      throw new Refusal('Cannot call with documentAccess: dynamic-page. Use node.setVectorNetworkAsync() instead');
    },
  },
} satisfies MembersOf<VectorLikeMixin>;

/** The numbers of the shapes that have some; read only as long as no plugin of ours draws them. */
export const shapeMembers = {
  pointCount: reads(({ pointCount }) => pointCount),
  innerRadius: reads(({ innerRadius }) => innerRadius),
} satisfies MembersOf<StarNode>;

export const ellipseMembers = {
  arcData: reads(({ arcData }) => ({ ...arcData })),
} satisfies MembersOf<EllipseNode>;

export const booleanMembers = {
  booleanOperation: reads(({ booleanOperation }) => booleanOperation),
} satisfies MembersOf<BooleanOperationNode>;

/** The node fits the new paths: it moves to their top-left corner and takes their size (guess; Figma reads paths back from their own origin). */
function setVectorPaths(self: Self, value: unknown): void {
  const given = checked(VectorPathsSchema, value, 'vectorPaths');
  assertPlaceable(self);
  for (const { data } of given) assertPath(data);
  const { store } = self.session;
  const box = pathBounds(given.map(({ data }) => data)) ?? { x: 0, y: 0, width: 0, height: 0 };
  const vectorPaths = given.map((path) => ({ ...path, data: mapPath(path.data, [1, 1], [-box.x, -box.y]) }));
  const [x, y] = apply(matrixOf(store, self.id), box.x, box.y);
  write(self, { vectorPaths, width: box.width, height: box.height });
  if (!isInFlow(store, self.id)) moveTo(store, self.id, x, y);
}

function assertPath(data: string): void {
  try {
    parsePath(data);
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : String(error));
  }
}
