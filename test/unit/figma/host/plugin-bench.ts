import { loadEngine } from '../../../figma/sandbox/engine.ts';
import type { Engine } from '../../../figma/sandbox/guest.ts';
import type { Members } from '../../../figma/sandbox/host-object.ts';
import { imageMembers } from '../../../figma/host/images.ts';
import { parseManifest } from '../../../figma/host/manifest.ts';
import { createMessageLog } from '../../../figma/host/message-log.ts';
import { PanelWindow } from '../../../figma/host/panel-window.ts';
import { createPluginRun, type PluginRun } from '../../../figma/host/plugin-run.ts';
import { createTurns } from '../../../figma/host/turns.ts';
import type { FigmaOptions } from '../../../figma/types.ts';
import type { ImageRecord } from '../../../figma/document/record.ts';
import { virtualClock } from '../../../kit/clock.ts';

const MANIFEST = {
  name: 'Bench',
  id: 'bench',
  api: '1.0.0',
  main: 'plugin.js',
  editorType: ['figma'],
  documentAccess: 'dynamic-page',
  networkAccess: { allowedDomains: ['https://api.example.com'] },
};

/** A plugin of a few lines, run by the real sandbox and host over a document of nothing but pictures. */
export async function createBench(
  options: {
    manifest?: object;
    ui?: FigmaOptions['ui'];
    storage?: Map<string, unknown>;
    members?: Members;
    engine?: Engine;
  } = {},
) {
  const { engine = await loadEngine() } = options;
  const clock = virtualClock(undefined, { patient: true });
  const turns = createTurns();
  const log: string[] = [];
  const defects: unknown[] = [];
  const calls = new Map<string, number>();
  const messages = createMessageLog();
  const pictures = new Map<string, ImageRecord>();
  const storage = options.storage ?? new Map<string, unknown>();
  const manifest = parseManifest({ ...MANIFEST, ...options.manifest });
  const bench: { current: PluginRun | null } = { current: null };
  const window = new PanelWindow({
    turns,
    title: manifest.name,
    log: messages,
    call: (run) => bench.current?.call(run),
    changed: () => undefined,
  });
  const library = {
    image: (hash: string) => pictures.get(hash),
    addImage: (image: ImageRecord) => void pictures.set(image.hash, image),
  };

  /** Runs a script; answers what it has printed once everything has settled. */
  async function run(code: string, command = 'create', querying = false): Promise<readonly string[]> {
    bench.current = createPluginRun({
      engine,
      manifest,
      code: `'use strict'; ${code}`,
      ui: options.ui ?? '<p>panel</p>',
      command,
      querying,
      clock,
      storage,
      turns,
      window,
      document: { ...imageMembers(library), ...options.members },
      print: (kind, text) => log.push(kind === 'console' ? text : `${kind}: ${text}`),
      called: (member) => calls.set(member, (calls.get(member) ?? 0) + 1),
      defect: (error) => defects.push(error),
      closed: () => (bench.current = null),
    });
    bench.current.start();
    await clock.settle();
    return log;
  }

  return {
    run,
    /** The lines that a script printed, without what earlier scripts did. */
    async printed(code: string): Promise<readonly string[]> {
      bench.current?.close();
      log.length = 0;
      return [...(await run(code))];
    },
    log,
    clock,
    calls,
    defects,
    storage,
    messages,
    ui: window.ui,
    plugin(): PluginRun {
      if (!bench.current) throw new Error('the plugin is not running');
      return bench.current;
    },
    running: () => bench.current !== null,
  };
}
