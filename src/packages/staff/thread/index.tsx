import { useRouter } from '@tarojs/taro'
import { ThreadPage } from '@/features/desk/ThreadPage'

/** `?id=<thread>` */
export default function DeskThreadPage() {
  return <ThreadPage id={useRouter().params.id ?? ''} />
}
