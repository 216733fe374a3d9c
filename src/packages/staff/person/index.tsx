import { useRouter } from '@tarojs/taro'
import { PersonScreen } from '@/features/people/PersonScreen'

/** `?id=<reference of one of the staff>` */
export default function PersonPage() {
  return <PersonScreen id={useRouter().params.id ?? ''} />
}
