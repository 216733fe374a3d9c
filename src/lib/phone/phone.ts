import { phone } from '@/platform/phone'

/** Hands a number to the phone's dialler. Only digits and a leading plus reach it. */
export function dial(number: string): Promise<void> {
  return phone.dial(number.replace(/(?!^\+)\D/g, ''))
}
