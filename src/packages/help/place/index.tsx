import { useRouter } from '@tarojs/taro'
import { PlaceScreen } from '@/features/directory/PlaceScreen'

/** `?id=<entry>` */
export default function PlacePage() {
  return <PlaceScreen id={useRouter().params.id ?? ''} />
}
