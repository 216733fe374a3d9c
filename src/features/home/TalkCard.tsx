import { Card } from '@/components/Card/Card'
import { homeWords as words } from '@/lib/copy/home'
import { go } from '@/lib/navigation/navigation'
import { dial } from '@/lib/phone/phone'
import { nationalLines } from '@/lib/region/region'
import type { CardRef } from './dialogue'
import { homeDialogue } from './homeDialogue'
import { type OfferedScale, offeredScale, offeredScales } from './offeredScales'
import { openPlace } from './places'
import { articleNamed, exerciseNamed } from './shelf'

/** A card that the first tab makes by itself; what is gone meanwhile, or belongs to another feature, makes none. */
export function TalkCard({ card }: { readonly card: CardRef }) {
  switch (card.kind) {
    case 'tests':
      return offeredScales.map((scale) => <TestCard key={scale.id} scale={scale} />)
    case 'scale': {
      const scale = offeredScale(card.id)
      return scale ? <TestCard scale={scale} /> : null
    }
    case 'exercise': {
      const exercise = exerciseNamed(card.id)
      return exercise ? (
        <Card
          icon="heart"
          title={exercise.title}
          note={words.exerciseNote(exercise.minutes)}
          onPress={() => go('packages/relax/exercise/index', { id: exercise.id })}
        />
      ) : null
    }
    case 'article': {
      const article = articleNamed(card.id)
      return article ? (
        <Card
          icon="read"
          title={article.title}
          note={words.articleNote}
          onPress={() => go('packages/read/article/index', { id: article.id })}
        />
      ) : null
    }
    case 'line':
      return (
        <Card
          icon="phone"
          title={words.lineTitle(nationalLines.support)}
          note={words.lineNote}
          onPress={() => dial(nationalLines.support)}
        />
      )
    case 'way': {
      const reply = homeDialogue.replies[card.reply]
      return reply?.open ? (
        <Card icon="more" title={reply.text} onPress={() => reply.open && openPlace(reply.open)} />
      ) : null
    }
    default:
      return null
  }
}

/** One test; the whole list is in 测评. */
function TestCard({ scale: { id, title, minutes, items } }: { readonly scale: OfferedScale }) {
  return (
    <Card
      icon="test"
      title={title}
      note={words.testNote(items, minutes)}
      onPress={() => go('packages/assessment/take/index', { scale: id })}
    />
  )
}
