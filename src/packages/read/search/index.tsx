import { SearchScreen } from '@/features/content/search/SearchScreen'

export default function SearchPage() {
  return <SearchScreen />
}
