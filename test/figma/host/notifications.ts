import * as v from 'valibot';
import type { FigmaOptions } from '../types.ts';
import type { HostObject } from '../sandbox/host-object.ts';
import { apiObject, constant } from './api-object.ts';
import { checked, text } from './validate.ts';

const Options = v.optional(
  v.strictObject({
    timeout: v.optional(v.pipe(v.number(), v.minValue(0))),
    error: v.optional(v.boolean()),
    onDequeue: v.optional(v.function()),
    button: v.optional(v.strictObject({ text: v.string(), action: v.function() })),
  }),
  {},
);

/** Figma cuts a message after this many characters, and shows it for this long unless told otherwise. */
const MAX_LENGTH = 100;
const SHOWN_FOR = 3000;

type Reason = 'timeout' | 'dismiss' | 'action_button_click';

interface Shown {
  dequeue(reason: Reason): void;
  pressButton: (() => unknown) | null;
}

/** `figma.notify`: messages over the canvas. */
export interface Notifications {
  notify(message: unknown, options?: unknown): HostObject;
  /** What a person does: presses the button of the newest message. Throws where no message has one. */
  pressButton(): void;
  clear(): void;
}

/** `print` is told each message as a person reads it; `call` runs a callback of the plugin and reports what it throws. */
export function createNotifications(parts: {
  clock: FigmaOptions['clock'];
  print(text: string): void;
  call(run: () => unknown): unknown;
}): Notifications {
  const shown = new Set<Shown>();

  function notify(message: unknown, options?: unknown): HostObject {
    const whole = text(message, { call: 'notify', name: 'message' });
    const {
      timeout = SHOWN_FOR,
      error,
      onDequeue,
      button,
    } = checked(Options, options, { call: 'notify', name: 'options' });
    const cut = whole.length > MAX_LENGTH ? `${whole.slice(0, MAX_LENGTH)}…` : whole;
    parts.print(`${error ? 'error: ' : ''}${cut}${button ? ` [${button.text}]` : ''}`);
    const cancelTimeout =
      timeout === Infinity ? () => undefined : parts.clock.after(timeout, () => entry.dequeue('timeout'));
    const entry: Shown = {
      dequeue(reason) {
        if (!shown.delete(entry)) return;
        cancelTimeout();
        if (onDequeue) parts.call(() => onDequeue(reason));
      },
      pressButton: button ? button.action : null,
    };
    shown.add(entry);
    return apiObject('notification', { cancel: constant(() => entry.dequeue('dismiss')) });
  }

  return {
    notify,
    pressButton() {
      const newest = [...shown].findLast(({ pressButton }) => pressButton !== null);
      if (!newest?.pressButton) throw new Error('simulator: no message with a button is shown');
      // An action that answers false keeps its message.
      if (parts.call(newest.pressButton) !== false) newest.dequeue('action_button_click');
    },
    clear() {
      shown.clear();
    },
  };
}
