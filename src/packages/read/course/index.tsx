import { useRouter } from '@tarojs/taro'
import { CourseScreen } from '@/features/course/CourseScreen'
import { beginLetter } from '@/features/letter/keep'
import { go } from '@/lib/navigation/navigation'

async function toLetter(words: string): Promise<void> {
  await beginLetter(words)
  await go('packages/letters/compose/index')
}

/** `?id=<course>` */
export default function CoursePage() {
  return <CourseScreen id={useRouter().params.id ?? ''} onWrite={toLetter} />
}
