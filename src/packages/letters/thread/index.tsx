import { useRouter } from '@tarojs/taro'
import { ThreadScreen } from '@/features/letter/thread/ThreadScreen'

/** `?id=<thread>`, or `?key=<outbox key>` of a letter that is still on its way. */
export default function ThreadPage() {
  const { id, key } = useRouter().params
  return <ThreadScreen id={id ?? null} letterKey={key ?? null} />
}
