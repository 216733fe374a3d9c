import { useRouter } from '@tarojs/taro'
import { ResultScreen } from '@/features/assessment/result/ResultScreen'

/** `?id=<result>` with the service, or `?sheet=<sheet>` on this phone. Nothing of it can be shared. */
export default function ResultPage() {
  const { id, sheet } = useRouter().params
  return (
    <ResultScreen
      place={sheet === undefined ? { kind: 'stored', id: id ?? '' } : { kind: 'sheet', id: sheet }}
    />
  )
}
