import { useRouter } from '@tarojs/taro'
import { VisitCardScreen } from '@/features/booking/card/VisitCardScreen'

/** `?id=<the appointment>`. */
export default function CardPage() {
  const { id } = useRouter().params
  return <VisitCardScreen id={id ?? ''} />
}
