import * as v from 'valibot';
import type { Marks } from '../../plugin/protocol/contract.ts';
import type { CallEvents, Outcome, PaidAsset } from '../recraft/types.ts';
import { firstOf } from './first-of.ts';
import type { PlacedResult } from './job.ts';
import type { Description, Operation, Piece, Question, Recipe, Tools } from './operation.ts';

/** A piece bound to its operation and tools, so that the queue can run all kinds alike. */
export interface Work {
  readonly title: string;
  readonly layerId: string | null;
  readonly model: string | null;
  readonly price: number | null;
  readonly usual: number;
  made(count: number): string;
  prepare(signal: AbortSignal): Promise<PreparedWork>;
}

/** A result that is paid for, or will be, can be placed from its recipe (JSON), now or in a later run. */
export interface Placeable {
  readonly recipe: unknown;
  readonly description: Description;
  /** What the user has to choose before it is placed; null where nothing. */
  readonly ask: (asset: PaidAsset) => Question<{ readonly placeable: Placeable }> | null;
  readonly place: (asset: PaidAsset, marks: Marks) => Promise<PlacedResult>;
}

/** A piece that is ready to be sent. */
export interface PreparedWork extends Placeable {
  readonly picture: Uint8Array | null;
  readonly send: (events: CallEvents, signal: AbortSignal) => Promise<Outcome>;
}

/** What was stored of an earlier call, at work again. */
export interface Revived extends Placeable {
  /**
   * The same with a place of its own, where the first one is taken: to place the result once more, to pay for it again where none came
   * (`work`), or for another one (`another`).
   */
  elsewhere(run: string): Promise<Placeable & { readonly work: Work; readonly another: Work }>;
}

/** An operation whose own types nobody else needs to know. */
export interface BoundOperation<Request, Params, Facts> extends Operation<Request, Params, Facts> {
  bind(tools: Tools, piece: Piece<Params>): Work;
  /** Null where the recipe is none of this version's. */
  revive(tools: Tools, recipe: unknown): Revived | null;
}

/** Closes an operation over the types of its own pieces. */
export function defineOperation<Request, Params, Facts>(
  operation: Operation<Request, Params, Facts>,
): BoundOperation<Request, Params, Facts> {
  function placeable(tools: Tools, recipe: Recipe<Params, Facts>): Placeable {
    const description = operation.describe(recipe.params);
    return {
      ...{ recipe, description },
      ask(paid) {
        const question = operation.ask?.(tools, { ...recipe, asset: firstOf(paid) }) ?? null;
        const simpler = question?.simpler ?? null;
        if (question === null || simpler === null) return question && { ...question, simpler: null };
        const { paths, params } = simpler;
        return { ...question, simpler: { paths, placeable: placeable(tools, { ...recipe, params }) } };
      },
      place: (asset, marks) =>
        asset.kind === 'set' && operation.placeSet
          ? operation.placeSet(tools, { ...recipe, items: asset.items, unread: asset.unread }, marks)
          : operation.place(tools, { ...recipe, asset: firstOf(asset) }, marks),
    };
  }

  function bind(tools: Tools, { title, layerId, params }: Piece<Params>): Work {
    return {
      title,
      layerId,
      model: operation.model(params),
      price: operation.price(params),
      usual: operation.usual(params),
      made: (count) => operation.made(params, count),
      async prepare(signal) {
        const { facts, picture, send } = await operation.prepare(tools, params, signal);
        return { ...placeable(tools, { params, facts }), picture, send };
      },
    };
  }

  return {
    ...operation,
    bind,
    revive(tools, stored) {
      const parsed = v.safeParse(operation.recipe, stored);
      if (!parsed.success) return null;
      const { params, facts } = parsed.output;
      return {
        ...placeable(tools, parsed.output),
        async elsewhere(run) {
          const moved = await operation.elsewhere(tools, params, run);
          const bound = (chosen: Params) => bind(tools, operation.piece(chosen));
          const another = operation.anew?.(moved, run) ?? moved;
          return { ...placeable(tools, { params: moved, facts }), work: bound(moved), another: bound(another) };
        },
      };
    },
  };
}
