/** A cell of fewer people than this may point at one of them. */
export const LEAST_CELL = 10

/** Whether none of the cells that are shown together could point at somebody. */
export const areSafe = (cells: readonly number[]): boolean =>
  cells.every((cell) => cell === 0 || cell >= LEAST_CELL)
