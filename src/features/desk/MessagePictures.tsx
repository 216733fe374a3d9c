import { Pictures } from '@/components/Pictures/Pictures'
import { usePictures } from '@/lib/pictures/usePictures'

/** What the writer sent along with one message, for whoever has the thread. */
export function MessagePictures({ threadId, seq }: { readonly threadId: string; readonly seq: number }) {
  const { addresses, failed, load } = usePictures('staff.letter.pictures', threadId, seq)
  return <Pictures mine={false} addresses={addresses} failed={failed} onRetry={load} />
}
