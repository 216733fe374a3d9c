import { type ChosenText, textFiles } from '@/platform/textFiles'

export type { ChosenText }

/** Whether this phone can give a whole folder. */
export const foldersCanBeChosen: boolean = textFiles.folders

/** What somebody chose, in the order of its names; `others` counts what has another ending. */
export async function chooseTexts(
  ending: string,
  from: 'files' | 'folder',
): Promise<{ readonly texts: readonly ChosenText[]; readonly others: number }> {
  const found = await textFiles.choose(ending, from)
  const texts = found.filter(({ name }) => name.toLowerCase().endsWith(`.${ending}`))
  return {
    texts: [...texts].sort((a, b) => (a.name < b.name ? -1 : 1)),
    others: found.length - texts.length,
  }
}
