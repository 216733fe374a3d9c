import { random } from '@/platform/random'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** An idempotency key: 22 characters with 132 random bits. One for each thing that must happen once. */
export async function newKey(): Promise<string> {
  const bytes = await random.bytes(22)
  return Array.from(bytes, (byte) => alphabet[byte & 63]).join('')
}
