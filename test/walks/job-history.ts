import type { Job } from '../../ui/jobs/job.ts';

/** What is known of a job, or of a call beside the canvas, whose request leaves. */
export type Sending = Pick<Job, 'id' | 'entry' | 'run' | 'attempt' | 'title' | 'layerId'>;

/** Everything that one panel's jobs ever said. */
export interface JobHistory {
  see(jobs: readonly Job[]): void;
  /** A call beside the canvas has said that its request leaves. */
  send(errand: Sending): void;
  /** What has said just now that its request leaves; asked for once. */
  takeSending(): Sending | null;
  /** How an attempt was seen last; an attempt ends where the next one begins. */
  last(jobId: string, attempt: number): Job | undefined;
  /** Whether an attempt was ever written down under this name. */
  knows(entry: string): boolean;
  /** Every job, as it was seen last. */
  all(): readonly Job[];
  /** Jobs that have been placing, or were done, since the last call. */
  takePlaced(): readonly Job[];
  /** Done jobs whose node was not on the canvas at that moment, since the last call. */
  takeMissing(): readonly Job[];
}

/** `isThere` tells whether a node is in the document. */
export function createJobHistory(isThere: (nodeId: string) => boolean): JobHistory {
  const attempts = new Map<string, Job>();
  const jobs = new Map<string, Job>();
  const entries = new Set<string>();
  let placed = new Map<string, Job>();
  let missing: Job[] = [];
  let sending: Sending | null = null;

  function hear(job: Job, before: Job | undefined): void {
    const { state } = job;
    if (state.state === 'running' && state.sent !== null) sending = job;
    if (state.state === 'placing' || (state.state === 'done' && before?.state.state !== 'done'))
      placed.set(job.id, job);
    if (state.state === 'done' && !isThere(state.placed.nodeId)) missing.push(job);
  }

  return {
    see(next) {
      for (const job of next) {
        const before = jobs.get(job.id);
        if (before === job) continue;
        jobs.set(job.id, job);
        entries.add(job.entry);
        attempts.set(`${job.id}/${job.attempt}`, job);
        hear(job, before);
      }
    },
    send(errand) {
      entries.add(errand.entry);
      sending = errand;
    },
    takeSending() {
      const taken = sending;
      sending = null;
      return taken;
    },
    last: (jobId, attempt) => attempts.get(`${jobId}/${attempt}`),
    knows: (entry) => entries.has(entry),
    all: () => [...jobs.values()],
    takePlaced() {
      const taken = [...placed.values()];
      placed = new Map();
      return taken;
    },
    takeMissing() {
      const taken = missing;
      missing = [];
      return taken;
    },
  };
}
