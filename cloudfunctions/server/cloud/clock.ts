/** The one place of the server that reads the time: epoch milliseconds. */
export const now = (): number => Date.now()
