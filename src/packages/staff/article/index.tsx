import { useRouter } from '@tarojs/taro'
import { WorkScreen } from '@/features/content/desk/WorkScreen'

/** `?id=<work>`; without one a new article. */
export default function ArticlePage() {
  return <WorkScreen id={useRouter().params.id ?? null} />
}
