import { InvitationsScreen } from '@/features/people/InvitationsScreen'

export default function InvitePage() {
  return <InvitationsScreen />
}
