import { useRouter } from '@tarojs/taro'
import { ExerciseScreen } from '@/features/relax/ExerciseScreen'

/** `?id=<exercise>` */
export default function ExercisePage() {
  return <ExerciseScreen id={useRouter().params.id ?? ''} />
}
