import { FindScreen } from '@/features/booking/find/FindScreen'

export default function FindPage() {
  return <FindScreen />
}
