import * as v from 'valibot';
import { omit } from '../../document/omit.ts';
import { chosenModes } from '../../document/resolve-variable.ts';
import { method, type MembersOf, type Self } from '../node-member.ts';
import { Refusal } from '../refusal.ts';
import { checked } from '../validate.ts';
import { write } from '../write.ts';

/** Which mode of a collection holds for a node and for what is in it. */
export const variableModeMembers = {
  explicitVariableModes: { get: ({ record }) => ({ ...record.explicitModes }) },
  setExplicitVariableModeForCollection: method((self, collection, mode) => {
    const id = collectionId(self, collection);
    const modeId = checked(v.string(), mode, 'modeId');
    const known = self.session.store.palette.collections.get(id)?.modes ?? [];
    if (!known.some((each) => each.modeId === modeId)) throw new Refusal(`Mode "${modeId}" does not exist`);
    write(self, { explicitModes: { ...self.record.explicitModes, [id]: modeId } });
  }),
  clearExplicitVariableModeForCollection: method((self, collection) => {
    write(self, { explicitModes: omit(self.record.explicitModes ?? {}, collectionId(self, collection)) });
  }),
} satisfies MembersOf<ExplicitVariableModesMixin>;

/** What of a node is bound to variables. Only paints can be bound in the simulator. */
export const bindingMembers = {
  resolvedVariableModes: { get: ({ session, id }) => chosenModes(session.store, id) },
  boundVariables: {
    get({ record }) {
      return { ...bindings('fills', record.fills), ...bindings('strokes', record.strokes) };
    },
  },
  setBoundVariable: method((self, _field, variable) => {
    if (typeof variable === 'string') {
      throw new Refusal('Cannot call with documentAccess: dynamic-page. Pass a variable object instead of an id');
    }
    throw new Error(`not simulated: ${self.record.type}.setBoundVariable`);
  }),
} satisfies MembersOf<SceneNodeMixin>;

function bindings(name: 'fills' | 'strokes', paints: Paint[] | 'MIXED' | undefined): Record<string, VariableAlias[]> {
  if (!paints || paints === 'MIXED') return {};
  const aliases = paints.flatMap((paint) => (paint.type === 'SOLID' ? (paint.boundVariables?.color ?? []) : []));
  return aliases.length === 0 ? {} : { [name]: structuredClone(aliases) };
}

function collectionId({ session }: Self, value: unknown): string {
  if (typeof value === 'string') {
    throw new Refusal('Cannot call with documentAccess: dynamic-page. Pass a collection object instead of an id');
  }
  const id = session.collectionId(value);
  if (id === undefined) throw new Refusal('Expected a variable collection');
  return id;
}
