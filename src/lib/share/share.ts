import { share } from '@/platform/share'

/** Offers words to another app, or puts them on the clipboard. Nothing is sent by us. */
export const offerText = (text: string): Promise<'shared' | 'copied' | 'failed'> => share.offer(text)
