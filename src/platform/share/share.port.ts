export interface SharePort {
  /** Offers words to another app: the system's share sheet where there is one, else the clipboard. */
  offer(text: string): Promise<'shared' | 'copied' | 'failed'>
}
