/** The most pictures that one letter carries. */
export const MAX_PICTURES = 3
