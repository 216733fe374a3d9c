import { useRouter } from '@tarojs/taro'
import { WeekScreen } from '@/features/booking/week/WeekScreen'

/** `?expert=<reference>&service=<id>`, and `&move=<appointment>` when one is moved. */
export default function WeekPage() {
  const { expert = '', service = '', move } = useRouter().params
  return <WeekScreen expert={expert} service={service} moving={move ?? null} />
}
