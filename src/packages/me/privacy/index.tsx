import { PrivacyScreen } from '@/features/me/PrivacyScreen'

export default function PrivacyPage() {
  return <PrivacyScreen />
}
