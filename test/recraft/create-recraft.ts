import { Hono } from 'hono';
import { createAccount } from './account.ts';
import { uuid } from './art/random.ts';
import { createStudio } from './art/studio.ts';
import { preflight, withCors } from './cors.ts';
import { createDesk } from './desk.ts';
import type { Call } from './desk.ts';
import { readDescription } from './description.ts';
import { createGenerations } from './operations/generations.ts';
import type { Operation } from './operations/operation.ts';
import { createRemoveBackground } from './operations/remove-background.ts';
import { createVectorize } from './operations/vectorize.ts';
import { UNSIMULATED_PATHS } from './paths.ts';
import { notSimulated, Refusal } from './refusal.ts';
import { createScenarioQueue } from './scenarios.ts';
import type { RecraftOptions, SimulatedRecraft } from './types.ts';

const USER = { email: 'designer@example.com', name: 'Simulated Designer' };

/** A Recraft that answers like the real one, as far as public material tells, and draws instead of dreaming. */
export function createRecraft(options: RecraftOptions): SimulatedRecraft {
  const { clock, units = 10_000, token = 'simulated-recraft-token' } = options;
  const description = options.openapi ? readDescription(options.openapi) : null;
  const { studio = createStudio() } = options;
  const scenarios = createScenarioQueue();
  let account = createAccount(units);
  let serial = 0;
  let seeds = 0;
  const desk = createDesk({
    account: () => account,
    scenarios,
    clock,
    token,
    description,
    latency: options.latency ?? (() => 0),
    chargesLostAnswers: options.chargesLostAnswers ?? true,
  });

  const app = new Hono<{ Bindings: Call }>();
  // Faults that drop the connection, and mistakes of the simulator itself, must reach the caller as they are.
  app.onError((error) => {
    throw error;
  });
  app.notFound(() => new Refusal(404, null, '404 page not found').response());
  app.get('/ping', () => new Response(null));
  app.get('/status', (c) => c.json({ service: true, generation: true }));
  app.get('/v1/users/me', (c) =>
    desk.free(c.req.raw, c.env, () => ({ id: uuid('user'), credits: account.balance(), ...USER })),
  );
  const paid = (path: string, operation: Operation): void => {
    app.post(path, (c) => desk.paid(c.req.raw, c.env, operation));
  };
  const nextSeed = (): string => `call ${++seeds}`;
  paid('/v1/images/generations', createGenerations('any', studio, nextSeed));
  paid('/v1/images/generations/vector', createGenerations('vector', studio, nextSeed));
  paid('/v1/images/generations/raster', createGenerations('raster', studio, nextSeed));
  paid('/v1/images/vectorize', createVectorize(studio));
  paid('/v1/images/removeBackground', createRemoveBackground(studio));
  for (const path of UNSIMULATED_PATHS) app.all(path, (c) => notSimulated(c.req.path).response());

  return {
    token,
    fetch: async (request) => {
      if (request.method === 'OPTIONS') {
        // A refused preflight is all that arrives of its call, and so uses the fault up.
        return preflight(scenarios.peek('every') === 'no-cors' ? scenarios.take('every') : 'ok');
      }
      const call = { requestId: uuid(`request ${++serial}`), fault: scenarios.take('every') };
      return withCors(await app.fetch(request, call), call.fault, call.requestId);
    },
    ledger: () => account.ledger(),
    balance: () => account.balance(),
    setBalance: (next) => account.setBalance(next),
    scenario: (name, times, reach) => scenarios.set(name, times, reach),
    reset: () => {
      account = createAccount(units);
      scenarios.set('ok');
      serial = 0;
      seeds = 0;
    },
  };
}
