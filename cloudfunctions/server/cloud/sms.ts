import type { Outcome } from '@shared/domain/notice/ladder'

/** Sends a short message to a person, without content. An operator who buys a provider writes it here. */
export type SmsPort = (personId: string) => Promise<Extract<Outcome, 'ok' | 'failed' | 'noProvider'>>

/** What the service has by default, and says so. */
export const sendSms: SmsPort = async () => 'noProvider'
