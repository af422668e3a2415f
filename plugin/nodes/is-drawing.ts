/** How many layers are looked at before a deep tree is taken for more than a drawing. */
const PATIENCE = 2_000;

/** Nothing but shapes and text can be in it. */
const DRAWN: readonly string[] = [
  'RECTANGLE',
  'ELLIPSE',
  'POLYGON',
  'STAR',
  'LINE',
  'VECTOR',
  'BOOLEAN_OPERATION',
  'TEXT',
];
const CONTAINERS: readonly string[] = ['FRAME', 'GROUP', 'COMPONENT', 'INSTANCE', 'SECTION', 'SLOT'];
/** What SVG says as Figma does. */
const PLAIN_PAINTS: readonly string[] = ['SOLID', 'GRADIENT_LINEAR', 'GRADIENT_RADIAL'];
const PLAIN_BLENDS: readonly string[] = ['PASS_THROUGH', 'NORMAL'];

/**
 * Whether a layer is made of vectors alone, so that it can be sent as SVG and come back as vectors: no pictures, no effects within, no blend
 * modes, no masks, nothing that SVG would have to make pixels of. Its own opacity, effects and blend mode are the result's to take over.
 */
export function isDrawing(root: SceneNode): boolean {
  // Nothing would be left of it.
  if (root.type === 'RECTANGLE') return false;
  const waiting: SceneNode[] = [root];
  for (let looked = 0; looked < PATIENCE; looked += 1) {
    const node = waiting.pop();
    if (!node) return true;
    if (!DRAWN.includes(node.type) && !CONTAINERS.includes(node.type)) return false;
    if (!isDrawn(node) || (node !== root && !isPlain(node))) return false;
    // What a boolean operation is made of is seen through it alone.
    if ('children' in node && node.type !== 'BOOLEAN_OPERATION') {
      waiting.push(...node.children.filter(({ visible }) => visible));
    }
  }
  return false;
}

function isPlain(node: SceneNode): boolean {
  const isBlended = 'blendMode' in node && !PLAIN_BLENDS.includes(node.blendMode);
  const hasEffects = 'effects' in node && node.effects.some(({ visible }) => visible);
  return !isBlended && !hasEffects && !('isMask' in node && node.isMask);
}

function isDrawn(node: SceneNode): boolean {
  return hasPlainFills(node) && ('strokes' in node ? hasPlain(node.strokes) : true);
}

/** Text has fills for each stretch of its letters, and a picture may be among them. */
function hasPlainFills(node: SceneNode): boolean {
  if (!('fills' in node)) return true;
  if (typeof node.fills !== 'symbol') return hasPlain(node.fills);
  return 'getStyledTextSegments' in node && node.getStyledTextSegments(['fills']).every(({ fills }) => hasPlain(fills));
}

function hasPlain(paints: readonly Paint[]): boolean {
  return paints.every(
    ({ type, visible, blendMode = 'NORMAL' }) =>
      visible === false || (PLAIN_PAINTS.includes(type) && PLAIN_BLENDS.includes(blendMode)),
  );
}
