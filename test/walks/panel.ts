import { effect } from '@preact/signals';
import type { Port } from '../../ui/bridge/port.ts';
import type { Clock } from '../../ui/lib/clock.ts';
import { createApp } from '../../ui/state/create-app.ts';
import type { App } from '../../ui/state/types.ts';
import type { SimulatedFigma } from '../figma/types.ts';
import type { VirtualClock } from '../kit/clock.ts';
import { createSharpCodec, type PixelWork } from '../kit/codec-sharp.ts';
import { timedCodec } from '../kit/timed-codec.ts';
import type { SvgDom } from '../../ui/svg/dom.ts';
import { createJobHistory, type JobHistory } from './job-history.ts';
import type { Wire } from './wire.ts';

/** One run of the panel, from opening to closing. */
export interface Panel {
  readonly number: number;
  readonly app: App;
  readonly history: JobHistory;
  /** Whether its page is still there. */
  alive(): boolean;
  /** What it holds at this moment: timers, listeners, decoded pictures. */
  held(): { readonly timers: number; readonly listeners: number; readonly pictures: number };
  /** The page goes away, in whatever state it is. */
  close(): void;
}

export interface PanelOptions {
  readonly number: number;
  readonly figma: SimulatedFigma;
  readonly port: Port;
  readonly wire: Wire;
  readonly clock: VirtualClock;
  readonly svgDom: SvgDom;
  readonly pixelWork: PixelWork;
  readonly ids: () => string;
  readonly online: Network;
}

/** The browser's knowledge of its network. */
interface Network {
  current(): boolean;
  on(listener: (online: boolean) => void): () => void;
}

export function openPanel(options: PanelOptions): Panel {
  const { number, figma, port, wire, clock } = options;
  const count = { listeners: 0, timers: new Set<() => void>() };
  const codec = createSharpCodec(options.pixelWork);
  const history = createJobHistory((id) => figma.document.node(id) !== undefined);
  let open = true;
  const alive = () => open;
  const paused = () => app.pause.value?.why === 'user';

  function counted(stop: () => void): () => void {
    count.listeners += 1;
    let listening = true;
    return () => {
      if (listening) count.listeners -= 1;
      listening = false;
      stop();
    };
  }

  const app = createApp({
    port: { post: (message) => port.post(message), on: (listener) => counted(port.on(listener)) },
    fetch: wire.fetchOf({ number, alive, takeSending: () => history.takeSending(), paused }),
    codec: timedCodec(codec, clock),
    svgDom: options.svgDom,
    clock: countingClock(clock, count.timers),
    ids: options.ids,
    online: {
      current: () => options.online.current(),
      on: (listener) => counted(options.online.on(listener)),
    },
  });
  const left = new Map<string, number>();
  const stops = [
    effect(() => history.see(app.jobs.value)),
    effect(() => {
      for (const { id, kind, sent } of app.errands.value) {
        // It leaves again after a 429, and then at another time.
        if (sent === null || left.get(id) === sent) continue;
        left.set(id, sent);
        history.send({ id, entry: id, run: id, attempt: 1, title: kind, layerId: null });
      }
    }),
  ];

  return {
    number,
    app,
    history,
    alive,
    held: () => ({ timers: count.timers.size, listeners: count.listeners, pictures: codec.live() }),
    close() {
      app.dispose();
      for (const stop of stops) stop();
      open = false;
    },
  };
}

/** The clock of one page: its timers are counted. */
function countingClock(clock: VirtualClock, timers: Set<() => void>): Clock {
  return {
    now: () => clock.now(),
    date: () => clock.date(),
    after(ms, run) {
      const stop = clock.after(ms, () => {
        timers.delete(cancel);
        run();
      });
      function cancel(): void {
        timers.delete(cancel);
        stop();
      }
      timers.add(cancel);
      return cancel;
    },
  };
}
