import { useRouter } from '@tarojs/taro'
import { EntryScreen } from '@/features/board/EntryScreen'

/** `?id=<entry>` */
export default function EntryPage() {
  return <EntryScreen id={useRouter().params.id ?? ''} />
}
