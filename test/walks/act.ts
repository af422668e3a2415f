import { actInPlenty } from './act-in-plenty.ts';
import { choosePalette, recolor } from './act-on-colors.ts';
import { editDocument } from './act-on-document.ts';
import { onEntry, onJob } from './act-on-jobs.ts';
import { actOnResults, selectPhoto } from './act-on-results.ts';
import { setStorage } from './act-on-storage.ts';
import { actOnTraces } from './act-on-traces.ts';
import { order } from './order.ts';
import { pickFrom } from './pick.ts';
import type { Step } from './step.ts';
import { lookAt, track, type Trail } from './trail.ts';
import type { World } from './world.ts';

/** Does one step. What waits for time is left to `time.ts`. A step that makes no sense at this moment does nothing. */
export async function act(world: World, trail: Trail, step: Step): Promise<void> {
  const { app } = world.panel();
  switch (step.do) {
    case 'select':
    case 'delete':
    case 'edit':
    case 'move into':
    case 'go to page':
    case 'delete page':
    case 'undo':
    case 'variable mode':
    case 'delete variable':
      editDocument(world, trail, step);
      // What the user did counts as given: from here on it is the product that changes things.
      Object.assign(trail, lookAt(world));
      return;
    case 'remove background':
      if (step.photo !== null) await selectPhoto(world, trail, step.photo);
      order(app, trail, step);
      return;
    case 'generate':
    case 'vectorize':
      order(app, trail, step);
      return;
    case 'select frames':
    case 'draw in frames':
    case 'draw set':
    case 'on set':
    case 'explore':
    case 'enhance':
    case 'make style':
    case 'stop style':
      actInPlenty(world, trail, step);
      return;
    case 'tracing':
    case 'on trace':
      actOnTraces(world, trail, step);
      return;
    case 'cutting':
    case 'recut':
    case 'carry on':
    case 'similar':
    case 'beside':
      return actOnResults(world, trail, step);
    case 'on job':
      onJob(app, trail, step);
      return;
    case 'cancel all':
      app.cancelAll();
      return;
    case 'pause':
      app.pauseWork();
      return;
    case 'go on':
      app.goOn();
      return;
    case 'on entry':
      onEntry(app, trail, step);
      return;
    case 'undo removal':
      app.undoRemove();
      return;
    case 'refresh history':
      track(trail, 'refresh', app.refreshHistory());
      return;
    case 'storage':
      setStorage(world, trail, step.state);
      return;
    case 'budget':
      app.savePreferences({ budget: step.units });
      return;
    case 'brand':
      app.setBrandOn(step.on);
      return;
    case 'palette':
      track(trail, 'palette', choosePalette(world, step));
      return;
    case 'matching':
      app.setMatching({ mode: step.mode, tolerance: step.tolerance, keepNeutrals: step.keepNeutrals });
      return;
    case 'recolor':
      recolor(world, trail);
      return;
    case 'jump':
      world.clock.jump(step.ms);
      return;
    case 'dismiss finished':
      app.dismissFinished();
      return;
    case 'look at': {
      const layer = pickFrom(app.selection.value.layers, step.pick);
      if (layer) track(trail, 'thumbnail', app.thumbnail(layer.id));
      return;
    }
    case 'connect':
      track(trail, 'connect', app.connect(world.recraft.token, true));
      return;
    case 'check again':
      track(trail, 'check again', app.checkAgain());
      return;
    case 'network':
      world.setOnline(step.online);
      return;
    case 'fault':
      world.recraft.scenario(step.scenario, step.times);
      return;
    case 'refuse placing':
      world.refusePlacing(step.times);
      return;
    case 'pace':
      world.setPace(step.latency);
      return;
    case 'wallet':
      world.recraft.setBalance(step.units);
      return;
    case 'reopen':
      trail.blurred = true;
      trail.pending.clear();
      trail.showing.clear();
      world.closePanel();
      await world.clock.advance(step.after);
      await world.openPanel();
      return;
    case 'wait':
    case 'watch':
      return;
    default:
      step satisfies never;
  }
}
