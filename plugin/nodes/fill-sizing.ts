/** Between which sizes a layer fills what its parent has to give; null where there is no end. */
export type Limits = Readonly<Pick<LayoutMixin, 'minWidth' | 'maxWidth' | 'minHeight' | 'maxHeight'>>;

/** Makes a layer as wide as its parent has room for, within limits. Figma refuses both where they do not apply. */
export function fillAcross(node: LayoutMixin, { minWidth, maxWidth }: Limits): void {
  node.layoutSizingHorizontal = 'FILL';
  if (minWidth !== null) node.minWidth = minWidth;
  if (maxWidth !== null) node.maxWidth = maxWidth;
}

/** The same for its height. */
export function fillDown(node: LayoutMixin, { minHeight, maxHeight }: Limits): void {
  node.layoutSizingVertical = 'FILL';
  if (minHeight !== null) node.minHeight = minHeight;
  if (maxHeight !== null) node.maxHeight = maxHeight;
}
