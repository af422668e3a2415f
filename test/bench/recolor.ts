import { connectPlugin } from '../../ui/bridge/plugin.ts';
import { openFigma } from '../kit/figma.ts';

const LAYERS = 3_000;
const RED: SolidPaint = { type: 'SOLID', color: { r: 1, g: 0, b: 0 } };

/** Calls of Figma's API that recoloring makes over many layers, against one read and one write of each. */
export async function measureRecolorCalls(): Promise<{ ours: number; floor: number }> {
  let calls = 0;
  let frame = '';
  const { figma, clock } = await openFigma({
    command: 'create',
    onCall: () => void (calls += 1),
    document(build) {
      frame = build.add('FRAME', { fills: [] });
      for (let at = 0; at < LAYERS; at += 1) build.add('RECTANGLE', { fills: [RED] }, frame);
    },
  });
  const plugin = connectPlugin(figma.ui, { 'selection.changed': () => undefined });
  figma.ui.ready();
  const reading = plugin['recolor.read']({ run: 'read', layerIds: [frame] });
  await clock.runAll();
  await reading;
  calls = 0;
  const colors = [{ from: '#ff0000', to: '#1f6f5c' }];
  const applying = plugin['recolor.apply']({ run: 'apply', reading: 'read', colors });
  await clock.runAll();
  const { layers } = await applying;
  if (layers !== LAYERS) throw new Error(`${layers} layers of ${LAYERS} were recolored`);
  plugin.close();
  figma.dispose();
  return { ours: calls / LAYERS, floor: 2 };
}
