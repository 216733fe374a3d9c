import * as z from 'zod'
import { action } from './action'
import { minorRefusals } from './refusals'

const line = z.string().trim().max(200)
/** The lines of the situation card, in the order in which an expert reads them. */
export const cardText = () => z.strictObject({ who: line, what: line, since: line, tried: line, wish: line })

const shown = () => z.object({ card: cardText().nullable(), savedAt: z.int().nullable() })

export const card = {
  /** The caller's own situation card; null while there is none. */
  'card.get': action({
    host: 'api',
    audience: ['citizen'],
    rate: { limit: 240, windowSeconds: 60 },
    idempotency: 'none',
    input: () => z.strictObject({}),
    output: shown,
    errors: [],
  }),
  /** Keeps the five lines as they are given; with all of them empty the card is erased. */
  'card.save': action({
    host: 'api',
    audience: ['citizen'],
    consent: 'letters',
    rate: { limit: 60, windowSeconds: 3600 },
    idempotency: 'none',
    input: cardText,
    output: shown,
    errors: [...minorRefusals],
  }),
  /** Erases it; letters that it was shown with show it no more. Needs no consent, because it gives nothing. */
  'card.delete': action({
    host: 'api',
    audience: ['citizen'],
    rate: { limit: 60, windowSeconds: 3600 },
    idempotency: 'none',
    input: () => z.strictObject({}),
    output: shown,
    errors: [],
  }),
}
