import sharp from 'sharp';
import { openPanel } from '../../../plugin/protocol/channel.ts';
import type { PanelChannel } from '../../../plugin/protocol/channel.ts';
import type { Opening, Selection, Target } from '../../../plugin/protocol/contract.ts';
import type { Matrix } from '../../figma/document/record.ts';
import type { SimulatedFigma } from '../../figma/types.ts';
import { openFigma } from '../../kit/figma.ts';
import type { FigmaForTest } from '../../kit/figma.ts';

/** The built controller in a simulated Figma, with the panel's end of the channel in the hands of a test. */
export interface Controller {
  readonly figma: SimulatedFigma;
  readonly call: PanelChannel['call'];
  /** Selections that the controller told of, in order. */
  readonly selections: readonly Selection[];
  /** Lets everything that is under way come to its end. */
  readonly settle: () => Promise<void>;
  readonly open: () => Promise<Opening>;
  /** Captures one layer by its name, as a click does. */
  readonly capture: (name: string) => Promise<Target>;
}

/** Runs the plugin over a document. */
export async function openController(wanted: FigmaForTest): Promise<Controller> {
  const { figma, clock } = await openFigma({ command: 'create', ...wanted });
  const selections: Selection[] = [];
  const channel = openPanel(
    { post: (message) => figma.ui.post(message), on: (listener) => figma.ui.on(listener) },
    { 'selection.changed': (selection) => selections.push(selection) },
  );
  figma.ui.ready();
  const settle = () => clock.settle();
  async function settled<Answer>(answer: Promise<Answer>): Promise<Answer> {
    // A failure is the caller's to see, once everything has settled.
    answer.catch(() => undefined);
    await settle();
    return answer;
  }
  const call: PanelChannel['call'] = (name, ...args) => settled(channel.call(name, ...args));
  return {
    figma,
    call,
    selections,
    settle,
    open: () => call('app.open'),
    async capture(name) {
      const [target] = await call('layer.capture', [figma.document.byName(name).id]);
      if (!target) throw new Error(`${name} was not captured`);
      return target;
    },
  };
}

/** Where a layer is on its page. */
export function transformOf(figma: SimulatedFigma, id: string): Matrix {
  const transform = figma.document.absoluteTransform(id);
  if (!transform) throw new Error(`${id} is nowhere`);
  return transform;
}

/** The layer's top-left corner on its page. */
export function cornerOf(figma: SimulatedFigma, id: string): number[] {
  return transformOf(figma, id).map(([, , at]) => at);
}

/** A picture of one color and half of another, as PNG, JPEG or GIF. */
export async function picture(
  width: number,
  height: number,
  format: 'png' | 'jpeg' | 'gif' = 'png',
): Promise<Uint8Array> {
  const left = {
    input: { create: { width: Math.ceil(width / 2), height, channels: 3, background: '#0057ff' } },
  } as const;
  const ground = sharp({ create: { width, height, channels: 3, background: '#ff8a00' } });
  const composed = await ground
    .composite([{ ...left, left: 0, top: 0 }])
    .png()
    .toBuffer();
  return new Uint8Array(await sharp(composed).toFormat(format).toBuffer());
}

/** An image paint with everything that must survive a swap. */
export function imagePaint(imageHash: string, more: Partial<ImagePaint> = {}): ImagePaint {
  return { type: 'IMAGE', scaleMode: 'FILL', imageHash, visible: true, opacity: 1, blendMode: 'NORMAL', ...more };
}

export const RED: SolidPaint = {
  type: 'SOLID',
  visible: true,
  opacity: 1,
  blendMode: 'NORMAL',
  color: { r: 1, g: 0, b: 0 },
};

/** A drawing as the panel sends it: cleaned, with its size and viewBox. */
export function drawing(width = 100, height = 100): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<path d="M0 0L${width} 0L${width} ${height}L0 ${height}Z" fill="#0057FF"/></svg>`
  );
}
