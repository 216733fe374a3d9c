/** One item as the chat needs it. */
export interface Question {
  /** Key of the item in the answers. */
  readonly item: string
  readonly no: number
  readonly text: string
  /** In the order of the scale. */
  readonly options: readonly { readonly code: number; readonly label: string }[]
}

/** The words of an answer, or null when the code is none of the question's. */
export function answerWords(question: Question, code: number): string | null {
  return question.options.find((option) => option.code === code)?.label ?? null
}
