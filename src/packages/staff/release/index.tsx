import { useRouter } from '@tarojs/taro'
import { ReleasePage } from '@/features/desk/release/ReleasePage'

/** `?id=<draft>` */
export default function ReleaseDraftPage() {
  return <ReleasePage id={useRouter().params.id ?? ''} />
}
