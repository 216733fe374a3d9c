import { KeptScreen } from '@/features/content/kept/KeptScreen'

export default function KeptPage() {
  return <KeptScreen />
}
