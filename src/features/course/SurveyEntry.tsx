import { Card } from '@/components/Card/Card'
import { surveyWords } from '@/lib/copy/survey'
import { go } from '@/lib/navigation/navigation'

/** The way to the survey, at the end of a list that nobody opens in need. */
export function SurveyEntry() {
  return (
    <Card
      icon="info"
      title={surveyWords.title}
      note={surveyWords.note}
      onPress={() => go('packages/read/survey/index')}
    />
  )
}
