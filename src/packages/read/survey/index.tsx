import { SurveyScreen } from '@/features/survey/SurveyScreen'

export default function SurveyPage() {
  return <SurveyScreen />
}
