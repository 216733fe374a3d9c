import { paper } from '@/platform/paper'

/** Whether this platform can print. */
export const canPrint = (): boolean => paper.available()

/** Prints a heading and lines of text by themselves. */
export const print = (heading: string, lines: readonly string[]): Promise<void> => paper.print(heading, lines)
