import { WorryScreen } from '@/features/worry/WorryScreen'

export default function WorryPage() {
  return <WorryScreen />
}
