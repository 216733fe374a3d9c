import { useRouter } from '@tarojs/taro'
import { OwnScreen, type Said } from '@/features/booking/own/OwnScreen'

const known: readonly (string | undefined)[] = ['requested', 'confirmed', 'moved'] satisfies Said[]

/** `?said=<what was just done>`, or `?cancel=<the appointment that somebody cannot come to>`. */
export default function OwnPage() {
  const { said, cancel } = useRouter().params
  return <OwnScreen said={known.includes(said) ? (said as Said) : null} cancel={cancel ?? null} />
}
