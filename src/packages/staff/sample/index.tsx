import { useRouter } from '@tarojs/taro'
import { SamplePage } from '@/features/desk/sample/SamplePage'

/** `?id=<thread>` */
export default function SampleThreadPage() {
  return <SamplePage id={useRouter().params.id ?? ''} />
}
