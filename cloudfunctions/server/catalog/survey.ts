import file from '../../../catalog/courses/awareness-survey.json'
import type { AwarenessSurvey } from '../../../catalog/courses/course'

/** The JSON is checked against the type by a test; TypeScript widens its literals. */
export const survey = file as unknown as AwarenessSurvey
