/** What a layer inherits from the layers around it, in one walk up to its page. */
export interface Ancestry {
  readonly locked: boolean;
  readonly hidden: boolean;
  /** Figma refuses to add or remove layers here: inside an instance, unless a slot lies between. */
  readonly insideInstance: boolean;
  /** The ids of those of the layers around it that are asked about. */
  readonly inside: readonly string[];
}

/** Looks at the layer and at every layer around it. Pages are neither locked nor hidden and lack those members. */
export function ancestryOf(node: SceneNode, asked: ReadonlySet<string> = new Set()): Ancestry {
  const inside: string[] = [];
  let [locked, hidden, insideInstance, slotted] = [node.locked, isUnseen(node), false, false];
  for (let around = node.parent; around && 'visible' in around; around = around.parent) {
    if (asked.size > 0 && asked.has(around.id)) inside.push(around.id);
    locked ||= around.locked;
    hidden ||= isUnseen(around);
    slotted ||= around.type === 'SLOT';
    insideInstance ||= around.type === 'INSTANCE' && !slotted;
  }
  return { locked, hidden, insideInstance, inside };
}

function isUnseen(node: SceneNode | (BaseNode & ChildrenMixin)): boolean {
  if ('visible' in node && !node.visible) return true;
  return 'opacity' in node && node.opacity === 0;
}
