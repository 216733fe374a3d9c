import { codeInScene } from '@shared/domain/invitation/scene'
import { useRouter } from '@tarojs/taro'
import { JoinScreen } from '@/features/account/JoinScreen'

/** `?scene=i=<code>`, as a scanned invitation opens it. */
export default function JoinPage() {
  return <JoinScreen code={codeInScene(useRouter().params.scene ?? '')} />
}
