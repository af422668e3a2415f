import type { Asset, CallEvents, Outcome } from '../recraft/types.ts';
import type { PlacedResult } from './job.ts';
import type { Operation, Piece, Tools } from './operation.ts';

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

/** A piece that is ready to be sent; what is placed can be placed again. */
export interface PreparedWork {
  send(events: CallEvents, signal: AbortSignal): Promise<Outcome>;
  place(asset: Asset): Promise<PlacedResult>;
}

/** Closes an operation over the types of its own pieces, which nobody else needs to know. */
export function bindWork<Request, Params, Prepared>(
  operation: Operation<Request, Params, Prepared>,
  tools: Tools,
  { title, layerId, params }: Piece<Params>,
): Work {
  return {
    title,
    layerId,
    model: operation.model(params),
    price: operation.price(params),
    usual: operation.usual(params),
    made: (count) => operation.made(params, count),
    async prepare(signal) {
      const prepared = await operation.prepare(tools, params, signal);
      return {
        send: (events, sendSignal) => operation.send(tools, prepared, events, sendSignal),
        place: (asset) => operation.place(tools, { params, prepared, asset }),
      };
    },
  };
}
