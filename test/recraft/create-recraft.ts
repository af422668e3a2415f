import { Hono } from 'hono';
import { createAccount } from './account.ts';
import { uuid } from './art/random.ts';
import { createStudio } from './art/studio.ts';
import { preflight, withCors } from './cors.ts';
import { createDesk } from './desk.ts';
import type { Call } from './desk.ts';
import { readDescription } from './description.ts';
import { listModels } from './list-models.ts';
import { MODELS, modelOf } from './models.ts';
import { createStyleMaking } from './operations/create-style.ts';
import { enhancePrompt } from './operations/enhance-prompt.ts';
import { createGenerations } from './operations/generations.ts';
import { createExploration } from './operations/explore.ts';
import type { DrawingRoom } from './operations/generations.ts';
import type { Operation } from './operations/operation.ts';
import { createRemoveBackground } from './operations/remove-background.ts';
import { createVectorize } from './operations/vectorize.ts';
import { UNSIMULATED_PATHS } from './paths.ts';
import { notSimulated, Refusal } from './refusal.ts';
import { createScenarioQueue } from './scenarios.ts';
import { basicStyles } from './styles/basic-styles.ts';
import { createShelf } from './styles/shelf.ts';
import type { RecraftOptions, SimulatedRecraft } from './types.ts';

const USER = { email: 'designer@example.com', name: 'Simulated Designer' };

/** A Recraft that answers like the real one, as far as public material tells, and draws instead of dreaming. */
export function createRecraft(options: RecraftOptions): SimulatedRecraft {
  const { clock, units = 10_000, token = 'simulated-recraft-token', newModels = [] } = options;
  const description = options.openapi ? readDescription(options.openapi) : null;
  const { studio = createStudio() } = options;
  const scenarios = createScenarioQueue();
  const shelf = createShelf();
  const models = [...MODELS, ...newModels.map(({ id, name, units: price }) => modelOf(id, name, price))];
  let account = createAccount(units);
  let serial = 0;
  let seeds = 0;
  const desk = createDesk({
    account: () => account,
    scenarios,
    clock,
    token,
    description,
    described: (fields) =>
      newModels.some(({ id }) => id === fields.model) ? { ...fields, model: 'recraftv4' } : fields,
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
  const free = (path: string, answer: (id: string) => object, method: 'GET' | 'DELETE' = 'GET'): void => {
    app.on(method, path, (c) => desk.free(c.req.raw, c.env, () => answer(c.req.param('id') ?? '')));
  };
  free('/v1/users/me', () => ({ id: uuid('user'), credits: account.balance(), ...USER }));
  free('/v1/models', () => listModels(models));
  free('/v1/styles', () => shelf.list());
  free('/v1/styles/basic', () => basicStyles());
  free('/v1/styles/:id', (id) => shelf.tell(id));
  free('/v1/styles/:id', (id) => shelf.remove(id), 'DELETE');
  const paid = (path: string, operation: Operation): void => {
    app.post(path, (c) => desk.paid(c.req.raw, c.env, operation));
  };
  const room: DrawingRoom = { studio, models, shelf, nextSeed: () => `call ${++seeds}` };
  paid('/v1/images/generations', createGenerations('any', room));
  paid('/v1/images/generations/vector', createGenerations('vector', room));
  paid('/v1/images/generations/raster', createGenerations('raster', room));
  paid('/v1/images/vectorize', createVectorize(studio));
  paid('/v1/images/removeBackground', createRemoveBackground(studio));
  const exploration = createExploration(createGenerations('any', room));
  const exploring = (path: string, operation: Operation): void => {
    app.post(path, (c) => exploration.remembering(c.req.raw, (request) => desk.paid(request, c.env, operation)));
  };
  exploring('/v1/images/explore', exploration.explore);
  exploring('/v1/images/explore/similar', exploration.similar);
  paid('/v1/prompts/enhance', enhancePrompt);
  paid('/v1/styles', createStyleMaking(shelf, models));
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
      shelf.clear();
      exploration.clear();
      scenarios.set('ok');
      serial = 0;
      seeds = 0;
    },
  };
}
