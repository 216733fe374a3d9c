import { useRouter } from '@tarojs/taro'
import { TakeScale } from '@/features/assessment/take/TakeScale'

/** `?scale=<id>` */
export default function TakePage() {
  return <TakeScale id={useRouter().params.scale ?? ''} />
}
