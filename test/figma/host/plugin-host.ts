import type { Members } from '../sandbox/host-object.ts';
import type { Engine } from '../sandbox/guest.ts';
import type { FigmaOptions, SimulatedFigma } from '../types.ts';
import type { Manifest } from './manifest.ts';
import { createMessageLog } from './message-log.ts';
import { PanelWindow } from './panel-window.ts';
import { createPluginRun, type PluginRun } from './plugin-run.ts';
import { assertStartable, parametersOf } from './quick-actions.ts';
import { createTurns } from './turns.ts';

/** What a host is made from. `document` answers the members of `figma` that are about the document, anew for each run. */
export interface HostOptions {
  readonly engine: Engine;
  readonly manifest: Manifest;
  readonly options: Pick<FigmaOptions, 'code' | 'ui' | 'clock' | 'onCall'>;
  readonly storage: Map<string, unknown>;
  document(): Members;
  /** The window or the run has changed. */
  changed(): void;
}

type LogEntry = SimulatedFigma['log'][number];

/** What runs plugins: one at a time, each in an engine of its own. */
export class PluginHost {
  readonly log: LogEntry[] = [];
  readonly messages = createMessageLog();
  readonly #parts: HostOptions;
  readonly #turns = createTurns();
  readonly #calls = new Map<string, number>();
  readonly #defects: unknown[] = [];
  readonly #window: PanelWindow;
  #current: PluginRun | null = null;
  #seenActivity = 0;

  constructor(parts: HostOptions) {
    this.#parts = parts;
    this.#window = new PanelWindow({
      turns: this.#turns,
      title: parts.manifest.name,
      log: this.messages,
      call: (run) => this.#current?.call(run),
      changed: () => parts.changed(),
    });
  }

  get running(): boolean {
    return this.#current !== null;
  }

  get ui(): SimulatedFigma['ui'] {
    return this.#window.ui;
  }

  /** How often each member of the API was called, read or written, over all runs. */
  calls(): ReadonlyMap<string, number> {
    return new Map(this.#calls);
  }

  print(kind: LogEntry['kind'], text: string): void {
    this.log.push({ kind, text });
  }

  /** Starts the plugin, closing one that runs. Throws what its code throws while it loads. */
  run(command: string): void {
    assertStartable(this.#parts.manifest, command);
    this.#start(command, false);
  }

  /** Starts a command whose parameters a person is about to enter. */
  query(command: string): PluginRun {
    if (parametersOf(this.#parts.manifest, command).length === 0) {
      throw new Error(`simulator: "${command}" has no parameters`);
    }
    return this.#start(command, true);
  }

  /** While parameters are entered the document cannot be changed. */
  querying(): boolean {
    return this.#current?.quickActions.querying() ?? false;
  }

  #start(command: string, querying: boolean): PluginRun {
    this.close();
    const started = this.#prepare(command, querying);
    this.#current = started;
    this.#parts.changed();
    try {
      started.start();
    } catch (error) {
      started.close();
      throw error;
    }
    return started;
  }

  /** The document has changed page or selection. */
  event(name: 'selectionchange' | 'currentpagechange'): void {
    this.#current?.events.queue(name);
  }

  pressNotification(): void {
    if (!this.#current) throw new Error('simulator: no plugin is running');
    this.#current.notifications.pressButton();
  }

  /** Delivers what is due and runs what follows from it; false where nothing happened. Throws a fault of the simulator. */
  step(): boolean {
    const delivered = this.#turns.flush();
    this.#current?.sandbox.drain();
    const now = this.#current?.sandbox.activity() ?? 0;
    const happened = delivered || now !== this.#seenActivity;
    this.#seenActivity = now;
    if (this.#defects.length > 0) throw this.#defects.shift();
    return happened;
  }

  close(): void {
    this.#current?.close();
    this.#turns.clear();
  }

  #prepare(command: string, querying: boolean): PluginRun {
    const { engine, manifest, options, storage } = this.#parts;
    return createPluginRun({
      ...options,
      engine,
      manifest,
      command,
      querying,
      storage,
      turns: this.#turns,
      window: this.#window,
      document: this.#parts.document(),
      print: (kind, text) => this.print(kind, text),
      called: (member) => {
        this.#calls.set(member, (this.#calls.get(member) ?? 0) + 1);
        options.onCall?.(member);
      },
      defect: (error) => void this.#defects.push(error),
      closed: () => {
        this.#current = null;
        this.#parts.changed();
      },
    });
  }
}
