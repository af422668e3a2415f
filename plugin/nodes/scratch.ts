/** Copies that stand on the canvas for the length of an export. */
export interface Scratch {
  /** Lets `use` have a copy, and removes it whatever happens. */
  lend<Copy extends SceneNode, Answer>(copy: Copy, use: (copy: Copy) => Promise<Answer>): Promise<Answer>;
  /** Removes what is there, for when the plugin is closed in the middle of an export: synchronous, as Figma's `close` wants it. */
  clear(): void;
}

/** Keeps account of the copies, so that none is left behind. */
export function createScratch(): Scratch {
  const lent = new Set<SceneNode>();
  function drop(copy: SceneNode) {
    lent.delete(copy);
    // An undo of the user's may have taken it away already.
    if (!copy.removed) copy.remove();
  }
  return {
    async lend(copy, use) {
      lent.add(copy);
      try {
        return await use(copy);
      } finally {
        drop(copy);
      }
    },
    clear: () => lent.forEach(drop),
  };
}
