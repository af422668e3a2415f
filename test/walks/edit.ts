import type { NodeRecord } from '../figma/document/record.ts';
import type { EditName } from './step.ts';

/** What a user's edit writes into a layer. */
export function edited(layer: Readonly<NodeRecord>, change: EditName): Partial<NodeRecord> {
  switch (change) {
    case 'name':
      return { name: `${layer.name} again` };
    case 'move':
      return moved(layer, 37);
    case 'turn':
      return turned(layer);
    case 'fade':
      return 'opacity' in layer ? { opacity: 0.4 } : {};
    case 'hide':
      return { visible: false };
    case 'show':
      return { visible: true };
    case 'lock':
      return { locked: layer.locked !== true };
    case 'fill':
      return 'fills' in layer ? { fills: [GRAY] } : {};
    default:
      return change satisfies never;
  }
}

const GRAY: Paint = {
  type: 'SOLID',
  color: { r: 0.5, g: 0.5, b: 0.5 },
  opacity: 1,
  visible: true,
  blendMode: 'NORMAL',
};

function moved({ relativeTransform }: Readonly<NodeRecord>, by: number): Partial<NodeRecord> {
  if (!relativeTransform) return {};
  const [[a, c, x], [b, d, y]] = relativeTransform;
  return {
    relativeTransform: [
      [a, c, x + by],
      [b, d, y + by],
    ],
  };
}

/** By a quarter, around the layer's own origin. */
function turned({ relativeTransform, type }: Readonly<NodeRecord>): Partial<NodeRecord> {
  if (!relativeTransform || type === 'SECTION') return {};
  const [[a, c, x], [b, d, y]] = relativeTransform;
  return {
    relativeTransform: [
      [c, -a, x],
      [d, -b, y],
    ],
  };
}
