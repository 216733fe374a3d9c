import { HistoryScreen } from '@/features/assessment/history/HistoryScreen'

export default function HistoryPage() {
  return <HistoryScreen />
}
