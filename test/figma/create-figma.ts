import { createDocumentApi } from './api/document-api.ts';
import { Refusal } from './api/refusal.ts';
import { buildDocument } from './document/build.ts';
import type { ImageRecord } from './document/record.ts';
import { Store } from './document/store.ts';
import { lazyFont } from './host/lazy-font.ts';
import { createDocumentView } from './host/document-view.ts';
import { imageMembers } from './host/images.ts';
import { nextTurn } from './host/next-turn.ts';
import { parseManifest, relaunchCommandsOf } from './host/manifest.ts';
import { PluginHost } from './host/plugin-host.ts';
import { trackRaster, type TrackedRaster } from './host/tracked-raster.ts';
import { chosenMode, createPaletteActions, localCollections } from './host/palette-actions.ts';
import { assertOffered } from './host/relaunch.ts';
import { createUserActions } from './host/user-actions.ts';
import { loadEngine } from './sandbox/engine.ts';
import type { Members } from './sandbox/host-object.ts';
import type { FigmaOptions, QuickActionLine, SimulatedFigma } from './types.ts';

/** Turns of the event loop in a row in which nothing must happen before all is taken as settled. */
const QUIET_TURNS = 3;

/**
 * A Figma with one file open and one plugin installed. Rejects where the manifest is not one that Figma takes. Once disposed of, nothing of it
 * runs any more.
 */
export async function createFigma(options: FigmaOptions): Promise<SimulatedFigma> {
  const manifest = parseManifest(options.manifest);
  const engine = options.engine ?? (await loadEngine(options.quickjs));
  const font = lazyFont(options.font);
  const raster = trackRaster(options.raster);
  const storage = options.storage ?? new Map<string, unknown>();
  const store = new Store();
  buildDocument(store, font, options.document);
  const drawing = options.imageUrl ? { imageUrl: options.imageUrl } : {};
  const view = options.view ?? { center: { x: 0, y: 0 }, zoom: 1, width: 1440, height: 900 };
  let picturesReachable = true;
  const library = {
    image: (hash: string) => store.image(hash),
    addImage: (image: ImageRecord) => store.addImage(image),
    reachable: () => picturesReachable,
  };
  const listeners = new Set<() => void>();
  const changed = () => listeners.forEach((listener) => listener());

  function documentMembers(): Members {
    const { throwsNonErrors = false, colorProfile = 'SRGB', onImport = () => undefined } = options;
    const api = createDocumentApi({
      ...{ store, raster, font, view, throwsNonErrors, colorProfile, onImport },
      pluginId: manifest.id,
      commands: relaunchCommandsOf(manifest),
    });
    api.onEvent((event) => {
      if (typeof event === 'object') host.print('zoom', event.zoom);
    });
    return { ...imageMembers(library), ...api.members };
  }

  store.guard(() => {
    // The words are a guess; that nothing may be edited is documented (fact sheet 8).
    if (host.querying()) throw new Refusal('Cannot edit the document while in query mode');
  });
  const host = new PluginHost({ engine, manifest, options, storage, document: documentMembers, changed });
  store.onEvent((event) => {
    if (event === 'change') changed();
    else host.event(event);
  });

  return {
    async run(command) {
      host.run(command);
      host.step();
    },
    get running() {
      return host.running;
    },
    ui: host.ui,
    document: {
      ...createDocumentView(store, { font, ...drawing }),
      collections: () => localCollections(store),
      variableMode: (collection, nodeId) => chosenMode(store, collection, nodeId),
      calls: () => host.calls(),
    },
    user: {
      quickActions: (command) => quickActions(host, command),
      pressRelaunch(command) {
        assertOffered(manifest, store, command);
        host.run(command);
        host.step();
        return Promise.resolve();
      },
      ...createUserActions(store, font),
      ...createPaletteActions(store),
      setPicturesReachable: (reachable) => (picturesReachable = reachable),
      closePlugin: () => host.close(),
      wipeStorage: () => storage.clear(),
      pressNotification: () => host.pressNotification(),
    },
    log: host.log,
    messages: host.messages.entries,
    settle: () => settle(host, raster),
    async step() {
      return host.step();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    dispose() {
      host.close();
      listeners.clear();
    },
  };
}

function quickActions(host: PluginHost, command: string): QuickActionLine {
  const run = host.query(command);
  host.step();
  return {
    type(key, query) {
      run.quickActions.type(key, query);
      host.step();
      return run.quickActions.offer();
    },
    enter(values) {
      run.enter(values);
      host.step();
    },
  };
}

/** Lets everything happen that waits for neither the clock nor a person. */
async function settle(host: PluginHost, raster: TrackedRaster): Promise<void> {
  for (let quiet = 0; quiet < QUIET_TURNS; quiet += 1) {
    await raster.idle();
    await nextTurn();
    if (host.step()) quiet = -1;
  }
}
