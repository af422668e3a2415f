/** Distance that a menu keeps from the edges of the window, in px. */
export const menuMargin = 8;

/** A menu is at least this wide, whatever opens it. */
export const menuWidth = 128;

interface MenuPlace {
  readonly anchorTop: number;
  /** From the menu's top to its checked item. */
  readonly itemTop: number;
  readonly menuHeight: number;
  readonly windowHeight: number;
}

/** The menu's top, so that its checked item lies over its trigger, as in Figma, where the window has room for that. */
export function menuTop({ anchorTop, itemTop, menuHeight, windowHeight }: MenuPlace): number {
  const lowest = windowHeight - menuMargin - menuHeight;
  return Math.max(menuMargin, Math.min(anchorTop - itemTop, lowest));
}

/** The item that typed letters lead to: the next one that begins so, the active one included while a word grows. */
export function findTyped(labels: readonly string[], active: number, typed: string): number | null {
  const start = typed.length === 1 ? active + 1 : active;
  for (let step = 0; step < labels.length; step += 1) {
    const index = (start + step) % labels.length;
    if (labels[index]?.toLowerCase().startsWith(typed.toLowerCase())) return index;
  }
  return null;
}
