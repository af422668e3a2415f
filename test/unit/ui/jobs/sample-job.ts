import type { Job, JobState } from '../../../../ui/jobs/job.ts';

/** A job in a state, for tests of what is done with it. */
export function sampleJob(state: JobState, change: Partial<Job> = {}): Job {
  return {
    id: 'job-1',
    entry: 'job-1.1',
    run: 'run-1',
    slot: 0,
    attempt: 1,
    kind: 'generate',
    title: 'A tent by a lake',
    layerId: null,
    model: 'recraftv4_1_vector',
    price: 80,
    usual: 15_000,
    ...change,
    state,
  };
}
