import consent from '@catalog/consents/results-v2.json'
import type { CallReply, CallRequest } from '@shared/contracts/envelope'
import { scoreSheet } from '@shared/domain/assessment/score'
import { scaleOf } from '@/features/assessment/scales/definitions'
import { done, type ScriptedGateway, scriptGateway } from '../../support/gateway'

/** The service as far as a self-check meets it, with what a test wants it to say. */
export interface Service {
  readonly gateway: ScriptedGateway
  birthMonth: string | null
  consented: boolean
  /** Scales that are on; the others are refused. */
  on: string[]
  /** What submitting is refused with, once for each entry. */
  readonly refusals: string[]
  /** Inputs of one action that arrived, in order. */
  received(action: string): { readonly input: Record<string, unknown>; readonly key?: string }[]
}

export function scriptService(): Service {
  const service: Service = {
    gateway: scriptGateway(() => done()),
    birthMonth: '1990-06',
    consented: true,
    on: ['sds', 'phq9', 'gad7', 'who5', 'gds15'],
    refusals: [],
    received: (action) =>
      service.gateway.batches
        .flatMap(({ calls }) => calls)
        .filter((call) => call.action === action) as ReturnType<Service['received']>,
  }
  service.gateway.answer = (call) => answer(service, call)
  return service
}

const refused = (error: string): CallReply => ({ ok: false, error, requestId: 'r' }) as CallReply

function answer(service: Service, call: CallRequest): CallReply {
  const input = call.input as Record<string, unknown>
  switch (call.action) {
    case 'account.session':
    case 'account.setBirth':
      if (typeof input.birthMonth === 'string') service.birthMonth = input.birthMonth
      return done({
        region: 'taizhou',
        roles: ['citizen'],
        birthMonth: service.birthMonth,
        preferences: { fontScale: 1, theme: 'system', careMode: false },
        consents: service.consented
          ? [{ scope: 'results', version: consent.version, granted: true, at: 1 }]
          : [],
        missing: [],
      })
    case 'safety.standing':
      return done({ standing: 'none', at: null, callback: false })
    case 'assessment.catalog':
      return done({ scales: service.on.map((scale) => ({ scale, version: 1, lastTakenAt: null })) })
    case 'assessment.submit':
      return submitted(service, input)
    default:
      return done({ storedAt: 1 })
  }
}

function submitted(service: Service, input: Record<string, unknown>): CallReply {
  const refusal = service.refusals.shift()
  if (refusal !== undefined) return refused(refusal)
  const scale = scaleOf(String(input.scale))
  const scored = scale === null ? null : scoreSheet(scale, input.answers as Record<string, number>)
  if (scored?.ok !== true) return refused('ANSWERS_INVALID')
  const id = `result_${'0'.repeat(14)}`
  return done({ id, scale: input.scale, version: 1, takenAt: Date.now(), score: scored.score })
}
