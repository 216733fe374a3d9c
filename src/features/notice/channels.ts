import type { Output } from '@shared/contracts'
import { deadWords } from '@/lib/copy/notice'

type Tried = Output<'staff.notice.dead'>['notices'][number]['tried']

/** What each channel said about a notice that reached nobody. */
export const channelsOf = (tried: Tried): string =>
  Object.entries(tried)
    .map(([channel, said]) => deadWords.said(channel, said))
    .join('，')
