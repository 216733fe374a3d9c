import { doorInScene } from '@shared/domain/activity/scene'
import { useRouter } from '@tarojs/taro'
import { CourseScreen } from '@/features/course/CourseScreen'
import { beginLetter } from '@/features/letter/keep'
import { go } from '@/lib/navigation/navigation'

async function toLetter(words: string): Promise<void> {
  await beginLetter(words)
  await go('packages/letters/compose/index')
}

/** `?id=<course>`, or `?scene=d=<code>.<course>` as a code that was scanned at the door opens it. */
export default function CoursePage() {
  const { id, scene } = useRouter().params
  const door = doorInScene(scene ?? '')
  return <CourseScreen id={id ?? door?.course ?? ''} scanned={door?.code ?? null} onWrite={toLetter} />
}
