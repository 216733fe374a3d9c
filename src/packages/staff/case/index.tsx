import { useRouter } from '@tarojs/taro'
import { CaseScreen } from '@/features/crisis/CaseScreen'

/** `?id=<case>` */
export default function CasePage() {
  return <CaseScreen id={useRouter().params.id ?? ''} />
}
