import { useRouter } from '@tarojs/taro'
import { BatteryScreen } from '@/features/assessment/battery/BatteryScreen'

/** `?id=<battery>` */
export default function BatteryPage() {
  return <BatteryScreen id={useRouter().params.id ?? ''} />
}
