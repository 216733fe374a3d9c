import { NoticeLines } from '@/features/notice/NoticeLines'
import { here } from '@/features/notice/useNotices'
import { VisitsScreen } from '@/features/visits/VisitsScreen'

/** Each is seen in the list below. */
const told = { visit_new: here, visit_asked: here, visit_left: here, visit_recontact: here }

export default function VisitsPage() {
  return <VisitsScreen top={<NoticeLines told={told} />} />
}
