import { MineScreen } from '@/features/course/MineScreen'

export default function MinePage() {
  return <MineScreen />
}
