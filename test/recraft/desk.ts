import type { Account } from './account.ts';
import type { Description } from './description.ts';
import { lostAnswer, statusOf } from './faults/lost-answers.ts';
import { refusalAtTheDoor, refusalAtWork, unauthorized } from './faults/refusals.ts';
import { spoiled } from './faults/spoil.ts';
import type { Charge, Operation, PaidJob } from './operations/operation.ts';
import { Refusal } from './refusal.ts';
import { readBody } from './request-body.ts';
import type { RequestBody } from './request-body.ts';
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
  /** A request as the description would know it: what is newer than both has another's place there. */
  described(fields: RequestBody['fields']): RequestBody['fields'];
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

  function record(request: Request, call: Call, status: number, charged?: Charge): void {
    const { pathname: path } = new URL(request.url);
    const { model, images, units, input } = charged ?? { model: null, images: 0, units: 0 };
    const { requestId } = call;
    options
      .account()
      .record({ at: clock.now(), method: request.method, path, status, model, images, units, requestId, input });
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

  async function accept<Job>(
    request: Request,
    { read, schemas }: { read(body: RequestBody): Promise<Job>; schemas: Operation['schemas'] },
    fault: ScenarioName,
  ): Promise<Job> {
    const body = await readBody(request);
    const job = await read(body);
    description?.check(schemas[body.form], options.described(body.fields));
    const refusal = refusalAtWork(fault);
    if (refusal !== null) throw refusal;
    return job;
  }

  /** Takes the units and puts the call on the record. A lost answer may cost nothing. */
  function charge(request: Request, call: Call, job: Charge, fault: ScenarioName): void {
    const units = fault === 'server-text' && !options.chargesLostAnswers ? 0 : job.units;
    options.account().charge(clock.now(), job.images, units);
    record(request, call, statusOf(fault), { ...job, units });
  }

  function working<T>(work: Promise<T>): Promise<T> {
    return clock.work === undefined ? work : clock.work(work);
  }

  function wait(ms: number): Promise<void> {
    return ms <= 0 ? Promise.resolve() : new Promise((resolve) => void clock.after(ms, resolve));
  }

  function takeTime(request: Request, fault: ScenarioName): Promise<void> {
    return wait(options.latency(new URL(request.url).pathname) + (fault === 'slow' ? SLOW_MS : 0));
  }

  async function value(request: Request, call: Call, operation: ValueOperation, fault: ScenarioName): Promise<object> {
    const job = await working(accept(request, operation, fault));
    charge(request, call, job, fault);
    const answer = { ...job.value(clock.now()), credits: job.units };
    await takeTime(request, fault);
    return answer;
  }

  async function pictures(
    request: Request,
    call: Call,
    operation: PictureOperation,
    fault: ScenarioName,
  ): Promise<object> {
    const job = await working(accept(request, operation, fault));
    charge(request, call, job, fault);
    const more = job.more?.(clock.now());
    const answered = statusOf(fault) === 200 && fault !== 'html';
    const files = answered ? await working(drawn(job, fault)) : [];
    await takeTime(request, fault);
    const body = resultBody(operation.answers, { now: clock.now(), requestId: call.requestId, job, files });
    return { ...body, ...more };
  }

  return {
    free: (request, call, answer) =>
      refusing(request, call, async () => {
        enter(request, call.fault);
        const refusal = refusalAtWork(call.fault);
        if (refusal !== null) throw refusal;
        const body = answer();
        record(request, call, statusOf(call.fault));
        if (call.fault === 'slow') await wait(SLOW_MS);
        return (await lostAnswer(call.fault)) ?? Response.json(body);
      }),
    paid: (request, call, operation) =>
      refusing(request, call, async () => {
        const fault = call.fault === 'ok' ? scenarios.take('paid') : call.fault;
        enter(request, fault);
        const body =
          operation.answers === 'value'
            ? await value(request, call, operation, fault)
            : await pictures(request, call, operation, fault);
        return (await lostAnswer(fault)) ?? Response.json(body);
      }),
  };
}

type ValueOperation = Extract<Operation, { answers: 'value' }>;
type PictureOperation = Exclude<Operation, { answers: 'value' }>;

async function drawn(job: PaidJob, fault: ScenarioName): Promise<Uint8Array[]> {
  return Promise.all((await job.draw()).map((file) => spoiled(file, fault)));
}
