import { useRouter } from '@tarojs/taro'
import { DraftPage } from '@/features/desk/volunteer/DraftPage'

/** `?id=<thread>` */
export default function VolunteerDraftPage() {
  return <DraftPage id={useRouter().params.id ?? ''} />
}
