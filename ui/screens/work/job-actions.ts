import type { Job } from '../../jobs/job.ts';

/** What a job in this state can be asked to do. */
export interface JobActions {
  readonly cancel: boolean;
  readonly reveal: boolean;
  /** Paid again, or free because its result is there already. */
  readonly retry: 'priced' | 'free' | null;
  readonly remedy: 'add-units' | 'check-again' | 'choose-style' | null;
  /** Text for support, where no button brings the paid result. */
  readonly details: string | null;
  /** Gives up a result that has been paid for. */
  readonly discard: boolean;
  readonly dismiss: boolean;
  /** It is kept and waits to be chosen: as it is, or a simpler version of so many paths where there is one. */
  readonly choice: { readonly simpler: number | null } | null;
}

const nothing: JobActions = {
  cancel: false,
  reveal: false,
  retry: null,
  remedy: null,
  details: null,
  discard: false,
  dismiss: false,
  choice: null,
};

export function jobActions({ state }: Job): JobActions {
  switch (state.state) {
    case 'queued':
    case 'waiting':
    case 'running':
      return { ...nothing, cancel: true };
    case 'placing':
      return nothing;
    case 'asking':
      return { ...nothing, choice: { simpler: state.simpler }, dismiss: true };
    case 'done':
      return { ...nothing, reveal: true };
    case 'cancelled':
      // Until its answer is there, a second attempt would pay twice.
      if (state.sent && state.credits === undefined) return { ...nothing, discard: state.discarded !== true };
      if (state.discarded === true) return { ...nothing, retry: 'priced', dismiss: true };
      return { ...nothing, retry: state.sent ? 'free' : 'priced', discard: state.sent, dismiss: true };
    case 'unknown':
      return { ...nothing, retry: 'priced', dismiss: true };
    case 'failed':
      return { ...nothing, ...failedActions(state.failure.remedy), details: detailsOf(state), dismiss: true };
  }
}

type Failed = Extract<Job['state'], { state: 'failed' }>;

/** What was charged without a result is a case for support. */
function detailsOf({ failure: { title, text, detail, remedy }, credits }: Failed): string | null {
  if (credits === 0 || remedy === 'place-again') return null;
  return [`${title}. ${text}`, detail].filter((part) => part !== null).join('\n');
}

function failedActions(remedy: Failed['failure']['remedy']): Partial<JobActions> {
  switch (remedy) {
    case 'try-again':
      return { retry: 'priced' };
    case 'place-again':
      return { retry: 'free' };
    case 'add-units':
      return { retry: 'priced', remedy: 'add-units' };
    case 'check-again':
      return { retry: 'priced', remedy: 'check-again' };
    case 'choose-style':
      return { remedy: 'choose-style' };
    case 'replace-token':
    case 'select-again':
    case 'none':
      return {};
  }
}
