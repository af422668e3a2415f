import type { SimulatedFigma } from '../figma/types.ts';
import { virtualClock, type VirtualClock } from '../kit/clock.ts';
import { openFigma } from '../kit/figma.ts';
import { countingIds } from '../kit/ids.ts';
import { createNetwork } from '../kit/network.ts';
import { readOpenApi } from '../kit/openapi.ts';
import { createRecraft } from '../recraft/create-recraft.ts';
import type { SimulatedRecraft } from '../recraft/types.ts';
import { refusingPort } from './refusing-port.ts';
import { openPanel, type Panel } from './panel.ts';
import { walkDocument } from './walk-document.ts';
import { createWire, type Wire } from './wire.ts';
import type { Workshop } from './workshop.ts';

/** What a walk goes through: one file, one account, and one panel after the other. */
export interface World {
  readonly figma: SimulatedFigma;
  readonly recraft: SimulatedRecraft;
  readonly clock: VirtualClock;
  readonly wire: Wire;
  readonly storage: Map<string, unknown>;
  /** Every panel there was; the last one may be open. */
  readonly panels: readonly Panel[];
  /** The panel that is open. */
  panel(): Panel;
  /** Broken promises that were seen where nothing may be thrown. */
  readonly complaints: readonly string[];
  /** So many results are refused by Figma from now on. */
  refusePlacing(times: number): void;
  /** How long a paid call takes from now on, in ms. */
  setPace(latency: number): void;
  setOnline(online: boolean): void;
  /** How many still listen for the network. */
  networkListeners(): number;
  closePanel(): void;
  openPanel(): Promise<void>;
  dispose(): void;
}

export async function openWorld({ engine, studio, raster, svgDom, pixelWork, pictures }: Workshop): Promise<World> {
  const clock = virtualClock();
  const storage = new Map<string, unknown>();
  const complaints: string[] = [];
  const pace = { latency: 3_000 };
  const refusals = { left: 0 };
  const recraft = createRecraft({ clock, studio, openapi: await readOpenApi(), latency: () => pace.latency });
  const wire = createWire(recraft, { clock, complain: (words) => void complaints.push(words) });
  const { figma } = await openFigma({ clock, storage, engine, raster, document: walkDocument(pictures) });
  const network = createNetwork((online) => wire.setOnline(online));
  const ids = countingIds();
  const panels: Panel[] = [];

  function panel(): Panel {
    const current = panels.at(-1);
    if (current === undefined) throw new Error('no panel was opened');
    return current;
  }

  async function open(): Promise<void> {
    await figma.run('create');
    figma.ui.ready();
    const port = refusingPort(figma.ui, refusals);
    const shared = { figma, wire, clock, svgDom, pixelWork, ids, online: network };
    panels.push(openPanel({ ...shared, number: panels.length, port }));
    await clock.until(() => !['starting', 'checking'].includes(panel().app.connection.value.state));
  }

  function close(): void {
    panel().close();
    figma.user.closePlugin();
  }

  await open();
  await panel().app.connect(recraft.token, true);
  return {
    ...{ figma, recraft, clock, wire, storage, panels, panel, complaints },
    refusePlacing: (times) => void (refusals.left = times),
    setPace: (latency) => void (pace.latency = latency),
    setOnline: (online) => network.set(online),
    networkListeners: () => network.count(),
    closePanel: close,
    openPanel: open,
    dispose() {
      if (panel().alive()) close();
      figma.dispose();
    },
  };
}
