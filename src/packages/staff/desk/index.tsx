import { DeskScreen } from '@/features/desk/DeskScreen'

export default function DeskPage() {
  return <DeskScreen />
}
