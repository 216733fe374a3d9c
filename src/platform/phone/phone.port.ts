export interface PhonePort {
  /** Hands a number to the phone's dialler. Not calling in the end is a normal outcome. */
  dial(number: string): Promise<void>
}
