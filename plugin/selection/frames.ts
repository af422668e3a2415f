import type { Selection } from '../protocol/contract.ts';
import type { FrameChoice, FrameUnfit } from '../protocol/sets.ts';
import { ancestryOf } from './ancestry.ts';

/** What designers take for frames. */
type Container = FrameNode | SectionNode | SlotNode | ComponentNode | ComponentSetNode | InstanceNode;

const CONTAINERS: readonly string[] = ['FRAME', 'SECTION', 'SLOT', 'COMPONENT', 'COMPONENT_SET', 'INSTANCE'];

/** Where several layers are selected: the containers among them, line by line as they stand; undefined elsewhere. */
export function framesOf(nodes: readonly SceneNode[]): Selection['frames'] {
  if (nodes.length < 2) return undefined;
  const frames = nodes.filter(isContainer).map((node) => ({ node, box: node.absoluteBoundingBox }));
  if (frames.length === 0) return undefined;
  return frames
    .sort((one, other) => (one.box?.y ?? 0) - (other.box?.y ?? 0) || (one.box?.x ?? 0) - (other.box?.x ?? 0))
    .map(({ node }) => choiceOf(node));
}

function choiceOf(node: Container): FrameChoice {
  const { id, name, width, height } = node;
  return { id, name, width, height, unfit: unfitOf(node) };
}

/** A component is left as it is, since what goes in there shows up in every instance. */
function unfitOf(node: Container): FrameUnfit | null {
  const { locked, hidden, insideInstance } = ancestryOf(node);
  if (locked) return 'locked';
  if (hidden) return 'hidden';
  if (node.type === 'COMPONENT' || node.type === 'COMPONENT_SET') return 'component';
  return node.type === 'INSTANCE' || (insideInstance && node.type !== 'SLOT') ? 'inside-instance' : null;
}

function isContainer(node: SceneNode): node is Container {
  return CONTAINERS.includes(node.type);
}
