import { admits } from '../../kernel/guard'
import type { PersonDocument } from '../../kernel/personRepo'

/** Whether a case may stay with this person: with nobody who may not take one. */
export const mayHold = (person: PersonDocument | null): boolean =>
  person !== null && admits(['expert', 'supervisor'], person)
