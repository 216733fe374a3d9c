import { speech } from '@/platform/speech'

/** Whether this phone can read aloud by itself. Where not, no screen offers it. */
export const canSpeak = (): boolean => speech.available()

/** Resolves when read to the end or stopped. */
export const speak = (text: string): Promise<void> => speech.speak(text)

export const stopSpeaking = (): void => speech.stop()
