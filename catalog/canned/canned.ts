import file from './v1.json'

/** The beginning of a reply, with blanks in 〔〕. */
export interface CannedReply {
  readonly id: string
  readonly title: string
  readonly text: string
}

export const cannedReplies: readonly CannedReply[] = file.replies
