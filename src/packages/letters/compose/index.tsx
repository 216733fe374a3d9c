import { ComposeScreen } from '@/features/letter/compose/ComposeScreen'

export default function ComposePage() {
  return <ComposeScreen />
}
