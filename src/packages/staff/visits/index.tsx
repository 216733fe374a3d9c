import { NoticeLines } from '@/features/notice/NoticeLines'
import { VisitsScreen } from '@/features/visits/VisitsScreen'

/** Each is seen in the list below. */
const told = { visit_new: null, visit_asked: null, visit_left: null }

export default function VisitsPage() {
  return <VisitsScreen top={<NoticeLines told={told} />} />
}
