/** What a layer inherits from the layers around it, in one walk up to its page. */
export interface Ancestry {
  readonly locked: boolean;
  readonly hidden: boolean;
  /** Figma refuses to add or remove layers here: inside an instance, unless a slot lies between. */
  readonly insideInstance: boolean;
}

/** Looks at the layer and at every layer around it. Pages are neither locked nor hidden and lack those members. */
export function ancestryOf(node: SceneNode): Ancestry {
  let [locked, hidden, insideInstance, slotted] = [node.locked, isUnseen(node), false, false];
  for (let around = node.parent; around && 'visible' in around; around = around.parent) {
    locked ||= around.locked;
    hidden ||= isUnseen(around);
    slotted ||= around.type === 'SLOT';
    insideInstance ||= around.type === 'INSTANCE' && !slotted;
  }
  return { locked, hidden, insideInstance };
}

function isUnseen(node: SceneNode | (BaseNode & ChildrenMixin)): boolean {
  if ('visible' in node && !node.visible) return true;
  return 'opacity' in node && node.opacity === 0;
}
