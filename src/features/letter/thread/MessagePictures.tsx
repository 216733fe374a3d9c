import { Pictures } from '@/components/Pictures/Pictures'
import { usePictures } from '@/lib/pictures/usePictures'

/** What the writer sent along with one message. */
export function MessagePictures({ threadId, seq }: { readonly threadId: string; readonly seq: number }) {
  const { addresses, failed, load } = usePictures('letter.pictures', threadId, seq)
  return <Pictures mine addresses={addresses} failed={failed} onRetry={load} />
}
