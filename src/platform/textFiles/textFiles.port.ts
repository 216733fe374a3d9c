/** A file on this phone that somebody has chosen; its words are read when they are wanted. */
export interface ChosenText {
  /** With the folder that was chosen, if one was. */
  readonly name: string
  readonly bytes: number
  /** As UTF-8; what is none comes as U+FFFD. Throws when the file is not there any more. */
  read(): Promise<string>
}

export interface TextFilesPort {
  /** Whether a whole folder can be chosen. */
  readonly folders: boolean
  /** Lets the person choose; a folder gives whatever is inside it. None when they chose none. */
  choose(ending: string, from: 'files' | 'folder'): Promise<readonly ChosenText[]>
}
