import { useRouter } from '@tarojs/taro'
import { BatteryScreen } from '@/features/assessment/battery/BatteryScreen'
import { useResultPageAhead } from '../useResultPageAhead'

/** `?id=<battery>` */
export default function BatteryPage() {
  useResultPageAhead()
  return <BatteryScreen id={useRouter().params.id ?? ''} />
}
