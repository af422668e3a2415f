/** The row and column of a node that stands in no cell of a grid. */
export const NO_CELL = -1;
