import { SandboxError, type HostObject, type Members } from '../sandbox/host-object.ts';
import { atDoor } from './refusal.ts';
import type { Session } from './session.ts';
import { paintStyleMembers } from './styles-api.ts';
import { collectionMembers, variableMembers } from './variables-api.ts';

type PaletteDoors = Pick<Session, 'variable' | 'collection' | 'paintStyle' | 'variableId' | 'collectionId'>;

/** The objects of variables, collections and paint styles: one per id. */
export function paletteObjects(session: () => Session): PaletteDoors {
  const variables = kind('Variable', (id) => variableMembers(session(), id));
  const collections = kind('VariableCollection', (id) => collectionMembers(session(), id));
  const paintStyles = kind('PaintStyle', (id) => paintStyleMembers(session(), id));
  return {
    variable: variables.object,
    variableId: variables.idOf,
    collection: collections.object,
    collectionId: collections.idOf,
    paintStyle: paintStyles.object,
  };
}

interface Kind {
  readonly object: (id: string) => HostObject;
  readonly idOf: (value: unknown) => string | undefined;
}

function kind(label: string, membersOf: (id: string) => Members): Kind {
  const objects = new Map<string, HostObject>();
  const ids = new WeakMap<object, string>();
  return {
    object(id: string): HostObject {
      const there = objects.get(id);
      if (there) return there;
      const made = readOnly(label, membersOf(id));
      objects.set(id, made);
      ids.set(made, id);
      return made;
    },
    idOf: (value: unknown) => (typeof value === 'object' && value !== null ? ids.get(value) : undefined),
  };
}

/** Variables and styles can be written in Figma; no plugin of ours does, so that writing says it is not simulated. */
function readOnly(label: string, members: Members): HostObject {
  return {
    hostObject: true,
    label,
    get(name) {
      if (name === 'then') return undefined;
      const member = members[name];
      if (!member) throw new SandboxError(`not simulated: ${label}.${name}`);
      return atDoor(`get_${name}`, () => member.get());
    },
    set(name) {
      throw new SandboxError(`not simulated: writing ${label}.${name}`);
    },
    has: (name) => name in members,
  };
}
