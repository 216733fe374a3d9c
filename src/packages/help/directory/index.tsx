import { DirectoryScreen } from '@/features/directory/DirectoryScreen'

export default function DirectoryPage() {
  return <DirectoryScreen />
}
