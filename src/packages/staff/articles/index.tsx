import { WorksScreen } from '@/features/content/desk/WorksScreen'

export default function ArticlesPage() {
  return <WorksScreen />
}
