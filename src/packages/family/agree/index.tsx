import { AgreeScreen } from '@/features/account/guardian/AgreeScreen'

export default function AgreePage() {
  return <AgreeScreen />
}
