import { useRouter } from '@tarojs/taro'
import { TakeScale } from '@/features/assessment/take/TakeScale'
import { useResultPageAhead } from '../useResultPageAhead'

/** `?scale=<id>` */
export default function TakePage() {
  useResultPageAhead()
  return <TakeScale id={useRouter().params.scale ?? ''} />
}
