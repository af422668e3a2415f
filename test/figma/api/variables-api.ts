import * as v from 'valibot';
import { importVariable } from '../document/add-library.ts';
import { omit } from '../document/omit.ts';
import { resolveVariable } from '../document/resolve-variable.ts';
import { Thawed, type Member, type Members } from '../sandbox/host-object.ts';
import { dynamicPageMethod, figmaAsyncMethod, figmaMethod } from './figma-method.ts';
import { SolidSchema } from './paint-schema.ts';
import { Refusal } from './refusal.ts';
import type { Session } from './session.ts';
import { checked } from './validate.ts';

/** `figma.variables`, for reading and for binding paints; nothing here writes variables. */
export function variablesMembers(session: Session): Members {
  const { palette } = session.store;
  return {
    getLocalVariablesAsync: figmaAsyncMethod('getLocalVariablesAsync', (type) => {
      const wanted = checked(v.optional(v.string()), type, 'type');
      const local = [...palette.variables.values()].filter(({ remote }) => !remote);
      const kept = wanted === undefined ? local : local.filter(({ resolvedType }) => resolvedType === wanted);
      return kept.map(({ id }) => session.variable(id));
    }),
    getLocalVariableCollectionsAsync: figmaAsyncMethod('getLocalVariableCollectionsAsync', () => {
      const local = [...palette.collections.values()].filter(({ remote }) => !remote);
      return local.map(({ id }) => session.collection(id));
    }),
    getVariableByIdAsync: figmaAsyncMethod('getVariableByIdAsync', (id) => {
      const found = palette.variables.get(checked(v.string(), id, 'id'));
      return found ? session.variable(found.id) : null;
    }),
    getVariableCollectionByIdAsync: figmaAsyncMethod('getVariableCollectionByIdAsync', (id) => {
      const found = palette.collections.get(checked(v.string(), id, 'id'));
      return found ? session.collection(found.id) : null;
    }),
    importVariableByKeyAsync: figmaAsyncMethod('importVariableByKeyAsync', (key) => {
      const wanted = checked(v.string(), key, 'key');
      const id = importVariable(palette, wanted);
      // The words are a guess, and so is that the permission is not asked for here (fact sheet 12).
      if (id === undefined) throw new Refusal(`Could not find a published variable with the key "${wanted}"`);
      return session.variable(id);
    }),
    createVariableAlias: figmaMethod('createVariableAlias', (variable) => {
      return new Thawed({ type: 'VARIABLE_ALIAS', id: variableId(session, variable) });
    }),
    setBoundVariableForPaint: figmaMethod('setBoundVariableForPaint', (paint, field, variable) => {
      return new Thawed(boundPaint(session, paint, field, variable));
    }),
    ...dynamicPageVariables(),
  } satisfies Partial<Record<keyof VariablesAPI, Member>>;
}

function dynamicPageVariables() {
  const sync = (name: string): Member => dynamicPageMethod(name, `figma.variables.${name}Async()`);
  return {
    getVariableById: sync('getVariableById'),
    getVariableCollectionById: sync('getVariableCollectionById'),
    getLocalVariables: sync('getLocalVariables'),
    getLocalVariableCollections: sync('getLocalVariableCollections'),
  } satisfies Partial<Record<keyof VariablesAPI, Member>>;
}

/** A new paint; the one that was given stays as it is. Only solid ones can be bound (fact sheet §7). */
function boundPaint(session: Session, paint: unknown, field: unknown, variable: unknown): unknown {
  const { type } = checked(v.looseObject({ type: v.string() }), paint, 'paint');
  if (type !== 'SOLID') throw new Refusal('Can only bind variables to SOLID paints');
  checked(v.literal('color'), field, 'field');
  const solid = checked(SolidSchema, paint, 'paint');
  const others = omit(solid.boundVariables, 'color');
  if (variable === null) return { ...solid, boundVariables: others };
  const id = variableId(session, variable);
  if (session.store.palette.variables.get(id)?.resolvedType !== 'COLOR') {
    throw new Refusal('Mismatched variable resolved type for bound variable of field "color"');
  }
  return { ...solid, boundVariables: { ...others, color: { type: 'VARIABLE_ALIAS', id } } };
}

function variableId(session: Session, value: unknown): string {
  if (typeof value === 'string') {
    throw new Refusal('Cannot call with documentAccess: dynamic-page. Pass a variable object instead of an id');
  }
  const id = session.variableId(value);
  if (id === undefined) throw new Refusal('Expected a variable');
  return id;
}

/** One variable. */
export function variableMembers(session: Session, id: string): Members {
  const record = () => {
    const found = session.store.palette.variables.get(id);
    if (!found) throw new Refusal(`Variable with id "${id}" does not exist`);
    return found;
  };
  return {
    id: { get: () => id },
    key: { get: () => record().key },
    name: { get: () => record().name },
    description: { get: () => '' },
    remote: { get: () => record().remote },
    hiddenFromPublishing: { get: () => false },
    variableCollectionId: { get: () => record().collectionId },
    resolvedType: { get: () => record().resolvedType },
    scopes: { get: () => [...record().scopes] },
    valuesByMode: { get: () => structuredClone(record().valuesByMode) },
    resolveForConsumer: figmaMethod('resolveForConsumer', (consumer) => {
      const nodeId = session.nodeId(consumer);
      if (nodeId === undefined || !session.store.find(nodeId)) throw new Refusal('Expected node');
      return { value: resolved(session, record(), nodeId), resolvedType: record().resolvedType };
    }),
  } satisfies Partial<Record<keyof Variable, Member>>;
}

function resolved(session: Session, ...[variable, nodeId]: [Parameters<typeof resolveVariable>[1], string]): unknown {
  try {
    return resolveVariable(session.store, variable, nodeId);
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : String(error));
  }
}

/** One collection of variables. */
export function collectionMembers(session: Session, id: string): Members {
  const record = () => {
    const found = session.store.palette.collections.get(id);
    if (!found) throw new Refusal(`Variable collection with id "${id}" does not exist`);
    return found;
  };
  return {
    id: { get: () => id },
    key: { get: () => record().key },
    name: { get: () => record().name },
    remote: { get: () => record().remote },
    isExtension: { get: () => false },
    hiddenFromPublishing: { get: () => false },
    modes: { get: () => structuredClone(record().modes) },
    defaultModeId: { get: () => record().defaultModeId },
    variableIds: { get: () => [...record().variableIds] },
  } satisfies Partial<Record<keyof VariableCollection, Member>>;
}
