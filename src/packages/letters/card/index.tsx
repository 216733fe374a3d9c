import { CardScreen } from '@/features/letter/card/CardScreen'

export default function CardPage() {
  return <CardScreen />
}
