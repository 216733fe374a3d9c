import { leave } from '@/platform/leave'
import { closeHelp } from '../help/help'
import { stopSpeaking } from '../speech/speech'

/** One tap to a neutral page; nothing that was open comes back by itself. */
export function leaveQuickly(): Promise<void> {
  stopSpeaking()
  closeHelp()
  return leave.leave('/pages/away/index')
}
