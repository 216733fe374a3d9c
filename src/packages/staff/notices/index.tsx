import { DeadScreen } from '@/features/notice/DeadScreen'

export default function NoticesPage() {
  return <DeadScreen />
}
