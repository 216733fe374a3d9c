import { VerifyScreen } from '@/features/directory/verify/VerifyScreen'

export default function VerifyPage() {
  return <VerifyScreen />
}
