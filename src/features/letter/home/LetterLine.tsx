import { Card } from '@/components/Card/Card'
import { letterWords } from '@/lib/copy/letter'
import { go } from '@/lib/navigation/navigation'
import { useLetters } from '../threads'
import { ThreadCard } from './ThreadCard'

/** One thread as a card for other pages: as the list has it, or only the way to it while nothing was fetched. */
export function LetterLine({ id }: { readonly id: string }) {
  const { last } = useLetters()
  const thread = last?.threads.find((one) => one.id === id)
  if (thread) return <ThreadCard thread={thread} unsent={false} />
  return (
    <Card
      icon="letter"
      title={letterWords.home.one}
      onPress={() => go('packages/letters/thread/index', { id })}
    />
  )
}
