import { ImportScreen } from '@/features/content/import/ImportScreen'

export default function ImportPage() {
  return <ImportScreen />
}
