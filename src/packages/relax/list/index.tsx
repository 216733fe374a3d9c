import { RelaxList } from '@/features/relax/list/RelaxList'

export default function RelaxListPage() {
  return <RelaxList />
}
