import { SurveyScreen } from '@/features/course/SurveyScreen'

export default function SurveyPage() {
  return <SurveyScreen />
}
