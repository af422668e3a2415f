import * as v from 'valibot';
import { MIXED } from '../../sandbox/host-object.ts';
import { EffectsSchema } from '../effect-schema.ts';
import type { NodeMember, MembersOf, Self } from '../node-member.ts';
import { BlendModeSchema } from '../paint-schema.ts';
import { assertSourcesFit } from '../source-color.ts';
import { atLeast, checked, fraction } from '../validate.ts';
import { write } from '../write.ts';

/** Whether a node is seen and can be touched. Locks bind the user alone (typings). */
export const sceneMembers = {
  visible: flag('visible'),
  locked: flag('locked'),
} satisfies MembersOf<SceneNodeMixin>;

/** How a node is laid over what is below it. */
export const blendMembers = {
  opacity: {
    get: ({ record }) => record.opacity,
    set: (self, value) => write(self, { opacity: checked(fraction, value, 'opacity') }),
  },
  blendMode: {
    get: ({ record }) => record.blendMode,
    set: (self, value) => write(self, { blendMode: checked(BlendModeSchema, value, 'blendMode') }),
  },
  isMask: flag('isMask'),
  maskType: {
    get: ({ record }) => record.maskType,
    set(self, value) {
      write(self, { maskType: checked(v.picklist(['ALPHA', 'VECTOR', 'LUMINANCE']), value, 'maskType') });
    },
  },
  effects: {
    get: ({ record }) => structuredClone(record.effects ?? []),
    set(self, value) {
      const effects = structuredClone(checked(EffectsSchema, value, 'effects'));
      assertSourcesFit(self.session.store, effects, 'effects');
      write(self, { effects: effects as Effect[] }); // checked above; valibot's optional keys lack `exactOptionalPropertyTypes`
    },
  },
} satisfies MembersOf<BlendMixin>;

/** Rounded corners: one radius, or one each clockwise from the top left. */
export const cornerMembers = {
  cornerRadius: {
    get: ({ record }) => (record.cornerRadius === 'MIXED' ? MIXED : record.cornerRadius),
    set(self, value) {
      const radius = checked(atLeast(0), value, 'cornerRadius');
      const corners = self.record.corners ? { corners: [radius, radius, radius, radius] as Corners } : {};
      write(self, { cornerRadius: radius, ...corners });
    },
  },
  topLeftRadius: corner('topLeftRadius', 0),
  topRightRadius: corner('topRightRadius', 1),
  bottomRightRadius: corner('bottomRightRadius', 2),
  bottomLeftRadius: corner('bottomLeftRadius', 3),
} satisfies MembersOf<CornerMixin & RectangleCornerMixin>;

type Corners = [number, number, number, number];

function corner(name: keyof RectangleCornerMixin, index: 0 | 1 | 2 | 3): NodeMember {
  return {
    get: ({ record }) => record.corners?.[index] ?? 0,
    set(self, value) {
      const radius = checked(atLeast(0), value, name);
      const corners: Corners = [...(self.record.corners ?? [0, 0, 0, 0])];
      corners[index] = radius;
      write(self, { corners, cornerRadius: corners.every((each) => each === radius) ? radius : 'MIXED' });
    },
  };
}

function flag(key: 'visible' | 'locked' | 'isMask'): NodeMember {
  return {
    get: ({ record }) => record[key],
    set: (self: Self, value) => write(self, { [key]: checked(v.boolean(), value, key) }),
  };
}
