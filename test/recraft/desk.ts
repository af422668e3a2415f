import type { Account } from './account.ts';
import type { Description } from './description.ts';
import { lostAnswer, statusOf } from './faults/lost-answers.ts';
import { refusalAtTheDoor, refusalAtWork, unauthorized } from './faults/refusals.ts';
import { spoiled } from './faults/spoil.ts';
import type { Operation, PaidJob } from './operations/operation.ts';
import { Refusal } from './refusal.ts';
import { readBody } from './request-body.ts';
import { resultBody } from './result-body.ts';
import type { ScenarioQueue } from './scenarios.ts';
import type { RecraftOptions, ScenarioName } from './types.ts';

/** What is known of a call before it is read. */
export interface Call {
  readonly requestId: string;
  /** The fault that happens to every call; `ok` for none. */
  readonly fault: ScenarioName;
}

export interface DeskOptions {
  account(): Account;
  readonly scenarios: ScenarioQueue;
  readonly clock: RecraftOptions['clock'];
  readonly token: string;
  readonly description: Description | null;
  latency(path: string): number;
  readonly chargesLostAnswers: boolean;
}

/** Where calls with a token are received, checked, charged, put on the record and answered. */
export interface Desk {
  free(request: Request, call: Call, answer: () => object): Promise<Response>;
  paid(request: Request, call: Call, operation: Operation): Promise<Response>;
}

const SLOW_MS = 20_000;

export function createDesk(options: DeskOptions): Desk {
  const { scenarios, clock, description } = options;

  function enter(request: Request, fault: ScenarioName): void {
    if (request.headers.get('authorization') !== `Bearer ${options.token}`) throw unauthorized();
    const refusal = refusalAtTheDoor(fault);
    if (refusal !== null) throw refusal;
    options.account().admitRequest(clock.now());
  }

  function record(request: Request, call: Call, status: number, job?: { job: PaidJob; units: number }): void {
    const { pathname: path } = new URL(request.url);
    const what = { model: job?.job.model ?? null, images: job?.job.images ?? 0, units: job?.units ?? 0 };
    const { requestId } = call;
    options.account().record({ at: clock.now(), method: request.method, path, status, ...what, requestId });
  }

  /** Whatever is refused costs nothing and is on the record all the same. */
  async function refusing(request: Request, call: Call, work: () => Promise<Response>): Promise<Response> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      record(request, call, error.status);
      return error.response();
    }
  }

  async function accept(request: Request, operation: Operation, fault: ScenarioName): Promise<PaidJob> {
    const body = await readBody(request);
    const job = await operation.read(body);
    description?.check(operation.schemas[body.form], body.fields);
    const refusal = refusalAtWork(fault);
    if (refusal !== null) throw refusal;
    return job;
  }

  function working<T>(work: Promise<T>): Promise<T> {
    return clock.work === undefined ? work : clock.work(work);
  }

  function wait(ms: number): Promise<void> {
    return ms <= 0 ? Promise.resolve() : new Promise((resolve) => void clock.after(ms, resolve));
  }

  return {
    free: (request, call, answer) =>
      refusing(request, call, async () => {
        enter(request, call.fault);
        const refusal = refusalAtWork(call.fault);
        if (refusal !== null) throw refusal;
        record(request, call, statusOf(call.fault));
        if (call.fault === 'slow') await wait(SLOW_MS);
        return (await lostAnswer(call.fault)) ?? Response.json(answer());
      }),
    paid: (request, call, operation) =>
      refusing(request, call, async () => {
        const fault = call.fault === 'ok' ? scenarios.take('paid') : call.fault;
        enter(request, fault);
        const job = await working(accept(request, operation, fault));
        const units = fault === 'server-text' && !options.chargesLostAnswers ? 0 : job.units;
        options.account().charge(clock.now(), job.images, units);
        record(request, call, statusOf(fault), { job, units });
        const answered = statusOf(fault) === 200 && fault !== 'html';
        const files = answered ? await working(drawn(job, fault)) : [];
        await wait(options.latency(new URL(request.url).pathname) + (fault === 'slow' ? SLOW_MS : 0));
        const body = { now: clock.now(), requestId: call.requestId, job, files };
        return (await lostAnswer(fault)) ?? Response.json(resultBody(operation.answers, body));
      }),
  };
}

async function drawn(job: PaidJob, fault: ScenarioName): Promise<Uint8Array[]> {
  return Promise.all((await job.draw()).map((file) => spoiled(file, fault)));
}
