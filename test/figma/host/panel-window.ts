import * as v from 'valibot';
import { SandboxError, type HostObject, type Members } from '../sandbox/host-object.ts';
import type { SimulatedFigma } from '../types.ts';
import { apiObject, constant } from './api-object.ts';
import { createInbox, type Inbox } from './inbox.ts';
import type { MessageLog } from './message-log.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import type { Turns } from './turns.ts';
import { checked, finite, text } from './validate.ts';

const Side = v.pipe(v.number(), v.finite());
const Options = v.optional(
  v.strictObject({
    visible: v.optional(v.boolean(), true),
    title: v.optional(v.string()),
    width: v.optional(Side, 300),
    height: v.optional(Side, 200),
    position: v.optional(v.strictObject({ x: Side, y: Side })),
    themeColors: v.optional(v.boolean(), false),
  }),
  {},
);

const PostOptions = v.optional(v.strictObject({ origin: v.optional(v.string()) }));

type Shown = NonNullable<ReturnType<SimulatedFigma['ui']['window']>>;

/** What a window is made from. `call` runs a handler of the plugin and reports what it throws; `changed` hears of every change of the window. */
export interface PanelWindowOptions {
  readonly turns: Turns;
  readonly title: string;
  readonly log: MessageLog;
  call(run: () => unknown): unknown;
  changed(): void;
}

/** The plugin's window, from both sides. It outlives runs: each opens it anew. */
export class PanelWindow {
  /** `figma.ui`. */
  readonly api: HostObject;
  /** The person's and the iframe's side. */
  readonly ui: SimulatedFigma['ui'];
  readonly #parts: PanelWindowOptions;
  readonly #inbox: Inbox;
  readonly #outbox: Outbox;
  #shown: Shown | null = null;

  constructor(parts: PanelWindowOptions) {
    this.#parts = parts;
    this.#inbox = createInbox((run) => parts.call(run));
    this.#outbox = createOutbox(parts.turns);
    this.api = apiObject('figma.ui', this.#members());
    this.ui = this.#iframe();
  }

  /** `figma.showUI`. */
  showUI(html: unknown, options?: unknown): void {
    const page = text(html, { call: 'showUI', name: 'html' });
    const read = checked(Options, options, { call: 'showUI', name: 'options' });
    const { visible, title = this.#parts.title, width, height, themeColors } = read;
    this.#closeWindow();
    this.#change({ html: page, ...atLeast(width, height), title, themeColors, visible });
  }

  close(): void {
    this.#inbox.clear();
    this.#closeWindow();
  }

  #members(): Members {
    return {
      ...this.#inbox.members,
      postMessage: constant((message: unknown, options?: unknown) => this.#postMessage(message, options)),
      show: constant(() => this.#change({ ...this.#open('show'), visible: true })),
      hide: constant(() => this.#change({ ...this.#open('hide'), visible: false })),
      close: constant(() => this.#closeWindow()),
      resize: constant((width: unknown, height: unknown) => this.#resize(width, height)),
    } satisfies Partial<Record<keyof UIAPI, Members[string]>>;
  }

  #iframe(): SimulatedFigma['ui'] {
    return {
      window: () => (this.#shown ? { ...this.#shown } : null),
      ready: () => {
        if (!this.#shown) throw new Error('simulator: there is no window that could be ready');
        this.#outbox.ready();
      },
      post: (pluginMessage) => this.#receive(pluginMessage),
      on: (listener) => this.#outbox.on(listener),
    };
  }

  #postMessage(message: unknown, options: unknown): void {
    this.#open('postMessage');
    checked(PostOptions, options, { call: 'postMessage', name: 'options' });
    this.#outbox.post(this.#parts.log.carry(message, 'to the panel'));
  }

  #receive(pluginMessage: unknown): void {
    // A closed window has no page any more; what it still says is lost.
    if (!this.#shown) return;
    const message = this.#parts.log.carry(pluginMessage, 'to the controller');
    const isSamePage = this.#outbox.page();
    this.#parts.turns.soon(() => {
      if (isSamePage()) this.#inbox.receive(message);
    });
  }

  #resize(width: unknown, height: unknown): void {
    const wide = finite(width, { call: 'resize', name: 'width' });
    const high = finite(height, { call: 'resize', name: 'height' });
    this.#change({ ...this.#open('resize'), ...atLeast(wide, high) });
  }

  #open(call: string): Shown {
    if (!this.#shown) throw new SandboxError(`in ${call}: No UI to send a message to`);
    return this.#shown;
  }

  #closeWindow(): void {
    this.#outbox.replacePage();
    this.#change(null);
  }

  #change(next: Shown | null): void {
    this.#shown = next;
    this.#parts.changed();
  }
}

/** Figma's smallest window is 70 by 0 pixels. */
function atLeast(width: number, height: number): { width: number; height: number } {
  return { width: Math.max(70, width), height: Math.max(0, height) };
}
