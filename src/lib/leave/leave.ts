import { leave } from '@/platform/leave'
import { stopSpeaking } from '../speech/speech'

/** One tap to a neutral page. */
export function leaveQuickly(): Promise<void> {
  stopSpeaking()
  return leave.leave('/pages/away/index')
}
