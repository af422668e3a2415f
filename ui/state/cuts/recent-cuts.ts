import { firstOf } from '../../jobs/first-of.ts';
import type { Journal } from '../../jobs/journal.ts';
import type { Asset } from '../../recraft/types.ts';

/** The newest cut-outs stay in memory for their edges, as Figma's 5 MB hold few of them. */
const MOST_BYTES = 64_000_000;

/** The cut-outs of this run. */
export interface RecentCuts {
  /** The journal, overheard. */
  readonly journal: Journal;
  /** From memory, else from this computer; null where it is nowhere any more. */
  result(entry: string): Promise<Asset | null>;
}

/** Remembers each cut-out that is written down, until newer ones need its place. */
export function rememberCuts(journal: Journal): RecentCuts {
  const recent = new Map<string, Asset & { readonly kind: 'raster' }>();

  function makeRoom(): void {
    let bytes = [...recent.values()].reduce((sum, asset) => sum + asset.bytes.length, 0);
    for (const [entry, asset] of recent) {
      // The newest one stays, however large it is.
      if (bytes <= MOST_BYTES || recent.size === 1) return;
      recent.delete(entry);
      bytes -= asset.bytes.length;
    }
  }

  return {
    journal: {
      ...journal,
      paid(job, result) {
        if (job.kind === 'background' && result.asset.kind === 'raster') {
          recent.set(job.entry, result.asset);
          makeRoom();
        }
        return journal.paid(job, result);
      },
    },
    async result(entry) {
      const known = recent.get(entry);
      if (known) return known;
      const kept = await journal.result(entry);
      return kept && firstOf(kept);
    },
  };
}
