import { WorryScreen } from '@/features/help/worry/WorryScreen'

export default function WorryPage() {
  return <WorryScreen />
}
