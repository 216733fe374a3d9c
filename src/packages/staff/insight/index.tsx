import { InsightScreen } from '@/features/insight/InsightScreen'
import { useSession } from '@/lib/session/session'

export default function InsightPage() {
  const { session } = useSession()
  return <InsightScreen isAdmin={session?.roles.includes('admin') ?? false} />
}
