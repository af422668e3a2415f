import { GuestError, SandboxError, SandboxThrow, type Members } from '../sandbox/host-object.ts';
import { Sandbox } from '../sandbox/sandbox.ts';
import type { Engine } from '../sandbox/guest.ts';
import type { FigmaOptions } from '../types.ts';
import { apiObject } from './api-object.ts';
import { createEvents, type Events } from './events.ts';
import { isAllowed } from './network-access.ts';
import type { Manifest } from './manifest.ts';
import { createNotifications, type Notifications } from './notifications.ts';
import type { PanelWindow } from './panel-window.ts';
import { pluginMembers } from './plugin-members.ts';
import { createQuickActions, parametersOf, type QuickActions } from './quick-actions.ts';
import { createTimers } from './timers.ts';
import type { Turns } from './turns.ts';

/** What one run of the plugin stands on; all of it outlives the run. */
export interface RunOptions {
  readonly engine: Engine;
  readonly manifest: Manifest;
  readonly code: string;
  readonly ui: FigmaOptions['ui'];
  readonly command: string;
  /** Started from the quick actions, where its parameters are entered first. */
  readonly querying: boolean;
  readonly clock: FigmaOptions['clock'];
  readonly storage: Map<string, unknown>;
  readonly turns: Turns;
  readonly window: PanelWindow;
  /** The members of `figma` that are about the document. */
  readonly document: Members;
  print(kind: 'notify' | 'open' | 'console', text: string): void;
  called(member: string): void;
  defect(error: unknown): void;
  closed(): void;
}

/** The plugin while it runs. */
export interface PluginRun {
  readonly sandbox: Sandbox;
  readonly events: Events;
  readonly notifications: Notifications;
  readonly quickActions: QuickActions;
  /** Runs a callback of the plugin; what it throws, at once or later, goes to the console, as in Figma. */
  call(run: () => unknown): unknown;
  /** Loads the code and announces the command, unless its parameters are entered first. Throws what the code throws while it loads. */
  start(): void;
  /** Announces the command with what was entered. */
  enter(values: Readonly<Record<string, string>>): void;
  close(message?: string): void;
}

/** Figma's words are not documented (guess); that every access throws is. */
const CLOSED = 'The plugin has been closed: the API can no longer be used';

/** Prepares a run: globals, `figma` and everything that ends when the plugin closes. */
export function createPluginRun(options: RunOptions): PluginRun {
  const report = (error: unknown) => options.print('console', `Uncaught ${sentence(error)}`);
  const call = createCaller(report);
  const events = createEvents(options.turns, call);
  const timers = createTimers(options.clock, report);
  const notifications = createNotifications({
    clock: options.clock,
    call,
    print: (text) => options.print('notify', text),
  });
  let closing = false;

  function close(message?: unknown): void {
    if (closing) return;
    closing = true;
    sandbox.close(CLOSED, () => events.close());
    timers.cancelAll();
    options.window.close();
    notifications.clear();
    if (typeof message === 'string' && message !== '') options.print('notify', message);
    options.closed();
  }

  const asked = options.querying ? parametersOf(options.manifest, options.command) : [];
  const quickActions = createQuickActions(asked, call);
  const members = pluginMembers({
    ...options,
    notifications,
    quickActions,
    closePlugin: close,
    opened: (url) => options.print('open', url),
  });
  const sandbox = new Sandbox({
    engine: options.engine,
    globals: {
      figma: apiObject('figma', { ...options.document, ...members, ...events.members }),
      // One file is known by its text, several by their keys (fact sheet 1); what the other of the two then holds is a guess.
      ...(typeof options.ui === 'string'
        ? { __html__: options.ui, __uiFiles__: {} }
        : { __html__: '', __uiFiles__: options.ui }),
      fetch: (url: unknown) => refuseFetch(options.manifest, url),
      ...timers.globals,
    },
    print: (level, text) => options.print('console', level === 'log' ? text : `${level}: ${text}`),
    called: (member) => options.called(member),
    now: () => options.clock.now(),
    defect: (error) => options.defect(error),
  });

  return {
    sandbox,
    events,
    notifications,
    quickActions,
    call,
    start() {
      sandbox.evaluate(options.code, options.manifest.main);
      if (!options.querying) events.queue('run', { command: options.command, parameters: undefined });
    },
    enter(values) {
      const parameters = quickActions.values(values);
      quickActions.end();
      events.queue('run', { command: options.command, parameters });
    },
    close,
  };
}

/** Runs callbacks of the plugin and hears of what they throw, at once or later. */
function createCaller(report: (error: unknown) => void): (run: () => unknown) => unknown {
  return (run) => {
    try {
      const answer = run();
      if (answer instanceof Promise) answer.catch(report);
      return answer;
    } catch (error) {
      report(error);
      return undefined;
    }
  };
}

function sentence(error: unknown): string {
  if (error instanceof SandboxThrow) return String(error.value);
  if (error instanceof GuestError) return `${error.name}: ${error.message}`;
  throw error;
}

/** The policy comes first, as in a browser; beyond it there is no network, since our controller never asks for any. */
async function refuseFetch(manifest: Manifest, url: unknown): Promise<never> {
  if (!isAllowed(manifest.networkAccess, String(url))) {
    throw new SandboxError(
      `Refused to connect to '${String(url)}' because it violates the following Content Security Policy directive: "default-src data:"`,
      'TypeError',
    );
  }
  throw new SandboxError('not simulated: fetch');
}
