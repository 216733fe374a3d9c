import { FrontScreen } from '@/features/visits/FrontScreen'

export default function FrontPage() {
  return <FrontScreen />
}
