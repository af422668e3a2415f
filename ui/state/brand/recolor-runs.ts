import type { PaletteFunctions, Recolored, Recoloring, RecolorReading } from '../../../plugin/protocol/palette.ts';

/** What the controller reads and recolors, one thing at a time: whatever is begun takes the place of what is under way. */
export interface RecolorRuns {
  /** Null where it was cancelled, or something else was begun meanwhile. */
  read(layerIds: readonly string[]): Promise<RecolorReading | null>;
  apply(reading: RecolorReading, colors: readonly Recoloring[]): Promise<Recolored>;
  isUnderWay(): boolean;
  /** Asks the controller to stop, which answers how far it came. */
  cancel(): void;
  /** The answer of what is under way counts no longer. */
  drop(): void;
}

interface RunOptions {
  readonly plugin: PaletteFunctions;
  readonly ids: () => string;
}

export function createRecolorRuns({ plugin, ids }: RunOptions): RecolorRuns {
  let current: string | null = null;

  async function run<T>(work: (run: string) => Promise<T>): Promise<{ readonly answer: T; readonly counts: boolean }> {
    const mine = ids();
    current = mine;
    try {
      const answer = await work(mine);
      return { answer, counts: current === mine };
    } finally {
      if (current === mine) current = null;
    }
  }

  return {
    async read(layerIds) {
      const { answer, counts } = await run((name) => plugin['recolor.read']({ run: name, layerIds }));
      return counts && answer.state !== 'cancelled' ? answer : null;
    },
    async apply(reading, colors) {
      const { answer } = await run((name) => plugin['recolor.apply']({ run: name, reading: reading.run, colors }));
      return answer;
    },
    isUnderWay: () => current !== null,
    cancel() {
      if (current !== null) void plugin['recolor.cancel'](current).catch(() => undefined);
    },
    drop() {
      current = null;
    },
  };
}
