import { RosterScreen } from '@/features/duty/RosterScreen'

export default function RosterPage() {
  return <RosterScreen />
}
