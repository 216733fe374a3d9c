import { DeadNotices } from '@/features/notice/DeadNotices'
import { ReportScreen } from '@/features/report/ReportScreen'
import { useSession } from '@/lib/session/session'

export default function ReportPage() {
  const { session } = useSession()
  return <ReportScreen top={session?.roles.includes('admin') && <DeadNotices />} />
}
