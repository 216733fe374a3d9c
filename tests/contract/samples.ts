import type { ActionName, Input } from '@shared/contracts'
import { consentInput, sdsSheet } from '../support/citizen'

/** A valid input of every action; `resultId` is a stored result's. A new action without a sample is a type error. */
export const samples: { readonly [A in ActionName]: (resultId: string) => Input<A> } = {
  'account.session': () => ({}),
  'account.setBirth': () => ({ birthMonth: '1990-05' }),
  'account.consent': () => consentInput(),
  'account.setPreferences': () => ({ theme: 'dark' }),
  'assessment.catalog': () => ({}),
  'assessment.submit': () => sdsSheet(),
  'assessment.list': () => ({ limit: 5 }),
  'assessment.get': (id) => ({ id }),
  'assessment.delete': (id) => ({ id }),
  'safety.report': () => ({
    source: 'scale_item',
    scale: 'sds',
    version: 1,
    item: 19,
    code: 3,
    happenedAt: 1_795_000_000_000,
  }),
}
