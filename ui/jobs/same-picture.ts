import { abortError } from '../lib/abort.ts';

/** Where the result of a picture is kept, for the jobs that would have sent the same one. */
interface SharedResult {
  readonly entry: string;
}

/** The pictures that the jobs of each click have sent, or are sending: equal ones are sent once. */
export interface SamePictures {
  /**
   * Null for the first job with a picture, which sends it; the others wait for its result, and hear null when it came to nothing: then they
   * ask again. Rejects with an `AbortError`.
   */
  join(run: string, picture: string, signal: AbortSignal): Promise<SharedResult | null> | null;
  /** What the first job's call came to. */
  settle(run: string, picture: string, result: SharedResult | null): void;
  /** The click has nothing under way any more. */
  forget(run: string): void;
}

type Listener = (result: SharedResult | null) => void;

interface Picture {
  result: SharedResult | null;
  readonly waiting: Set<Listener>;
}

/** No pictures yet. */
export function createSamePictures(): SamePictures {
  const runs = new Map<string, Map<string, Picture>>();

  return {
    join(run, key, signal) {
      const pictures = runs.get(run) ?? new Map<string, Picture>();
      runs.set(run, pictures);
      const picture = pictures.get(key);
      if (picture === undefined) {
        pictures.set(key, { result: null, waiting: new Set() });
        return null;
      }
      return picture.result === null ? waitFor(picture, signal) : Promise.resolve(picture.result);
    },
    settle(run, key, result) {
      const picture = runs.get(run)?.get(key);
      if (picture === undefined) return;
      if (result === null) runs.get(run)?.delete(key);
      picture.result = result;
      for (const listener of picture.waiting) listener(result);
    },
    forget: (run) => void runs.delete(run),
  };
}

function waitFor({ waiting }: Picture, signal: AbortSignal): Promise<SharedResult | null> {
  return new Promise((resolve, reject) => {
    function hear(result: SharedResult | null): void {
      leave();
      resolve(result);
    }
    function giveUp(): void {
      leave();
      reject(abortError());
    }
    function leave(): void {
      waiting.delete(hear);
      signal.removeEventListener('abort', giveUp);
    }
    waiting.add(hear);
    signal.addEventListener('abort', giveUp, { once: true });
    if (signal.aborted) giveUp();
  });
}
