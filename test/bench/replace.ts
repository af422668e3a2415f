import sharp from 'sharp';
import { connectPlugin } from '../../ui/bridge/plugin.ts';
import { openFigma } from '../kit/figma.ts';

const LAYERS = 24;
const RED: SolidPaint = { type: 'SOLID', color: { r: 1, g: 0, b: 0 } };
const SHADOW: Effect = {
  ...{ type: 'DROP_SHADOW', color: { r: 0, g: 0, b: 0, a: 0.5 }, offset: { x: 2, y: 2 }, radius: 4 },
  ...{ visible: true, blendMode: 'NORMAL' },
};
const TURNED = {
  ...{ rotation: 20, opacity: 0.5, effects: [SHADOW] },
  constraints: { horizontal: 'MAX', vertical: 'CENTER' } as const,
};

/**
 * The least that replacing one layer takes, where each of its three steps (captured, exported, replaced) must find the layer anew, since the user can do
 * anything in between. Each fact that a step depends on is read once, each property of the result written once, and only if it is not what a new
 * layer has.
 */
const LEAST = {
  captured: [
    'getNodeByIdAsync',
    ...['parent', 'parent of the parent', 'id of the parent', 'id of the page', 'name'],
    ...['absoluteTransform', 'width', 'height', 'its id among those of its siblings'],
  ],
  exported: [
    'getNodeByIdAsync',
    ...['absoluteTransform', 'width', 'height', 'absoluteRenderBounds', 'opacity', 'effects', 'fills', 'exportAsync'],
  ],
  /** What is turned, translucent or has effects is exported from a copy without all that. */
  straightened: ['clone', 'relativeTransform', 'opacity', 'effects', 'absoluteRenderBounds', 'remove'],
  replaced: [
    ...['getNodeByIdAsync', 'parent', 'layoutMode', 'absoluteTransform', 'width', 'height'],
    ...['locked', 'locked of the parent', 'visible', 'visible of the parent'],
    ...['name', 'opacity', 'blendMode', 'effects', 'constraints', 'isMask'],
    ...['children of the parent', 'its id among those of its siblings'],
    // createImage, hash, createRectangle, fills, resize; or createNodeFromSvg, fills, clipsContent, rescale, resize.
    ...['import', 'import', 'import', 'import', 'import'],
    ...['name', 'setPluginData', 'setPluginData', 'setPluginData', 'insertChild', 'relativeTransform', 'visible'],
    ...['commitUndo', 'commitUndo', 'id'],
  ],
  dressed: ['opacity', 'effects', 'constraints'],
  answered: ['postMessage', 'postMessage', 'postMessage'],
};

function least(turned: boolean): number {
  const { straightened, dressed, ...always } = LEAST;
  const steps = turned ? [straightened, dressed, ...Object.values(always)] : Object.values(always);
  return steps.reduce((sum, step) => sum + step.length, 0);
}

/** Calls of Figma's API for each layer of a frame from the click to its result: half of them turned, every other pair by a picture. */
export async function measureReplaceCalls(): Promise<{ ours: number; floor: number }> {
  let calls = 0;
  const layers: string[] = [];
  const { figma, clock } = await openFigma({
    command: 'create',
    onCall: () => void (calls += 1),
    // What exports show does not matter here.
    raster: { draw: () => picture() },
    document(build) {
      const frame = build.add('FRAME', { width: 900, height: 900 });
      for (let at = 0; at < LAYERS; at += 1) {
        const place = { x: 20 + 35 * at, y: 40, width: 30, height: 30, fills: [RED] };
        layers.push(build.add('RECTANGLE', { ...place, ...(at % 2 === 0 ? {} : TURNED) }, frame));
      }
    },
  });
  const plugin = connectPlugin(figma.ui, { 'selection.changed': () => undefined });
  const settled = async <Answer>(answer: Promise<Answer>) => {
    await clock.runAll();
    return answer;
  };
  figma.ui.ready();
  await clock.runAll();
  calls = 0;
  const targets = await settled(plugin['layer.capture'](layers));
  const bytes = await picture();
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0H9V9Z" fill="#f00"/></svg>';
  for (const [at, target] of targets.entries()) {
    await settled(plugin['layer.export']({ target, purpose: 'vectorize' }));
    const request = { target, original: 'hide', provenance: '{}', prompt: 'Fox', jobId: String(at) } as const;
    const placed = await settled(
      at % 4 < 2
        ? plugin['result.replaceWithImage']({ ...request, bytes })
        : plugin['result.replaceWithVector']({ ...request, svg }),
    );
    if (placed.note !== null) throw new Error(`a layer was not replaced: ${placed.note}`);
  }
  plugin.close();
  figma.dispose();
  return { ours: calls / LAYERS, floor: (least(true) + least(false)) / 2 };
}

async function picture(): Promise<Uint8Array> {
  const background = { r: 255, g: 0, b: 0 };
  return new Uint8Array(
    await sharp({ create: { width: 8, height: 8, channels: 3, background } })
      .png()
      .toBuffer(),
  );
}
