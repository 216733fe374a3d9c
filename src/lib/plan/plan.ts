import type { PlanStep } from '@catalog/exercises/exercise'
import { keep } from '../kept/kept'

type StepId = PlanStep['id']

/** What its owner wrote for the worst moment. On this phone only, for as long as they keep it. */
export interface Plan {
  readonly lines: Readonly<Partial<Record<StepId, readonly string[]>>>
  readonly changedAt: number
}

/** From oneself to others. */
const order: readonly StepId[] = ['signs', 'myself', 'distract', 'people', 'professionals', 'safer']

export const noPlan: Plan = { lines: {}, changedAt: 0 }

export const safetyPlan = keep<Plan>('plan/safety', readPlan, noPlan)

/** The steps that hold words, in order; what is empty is left out. */
export function writtenSteps(
  plan: Plan,
): readonly { readonly id: StepId; readonly lines: readonly string[] }[] {
  return order
    .map((id) => ({ id, lines: (plan.lines[id] ?? []).map((line) => line.trim()).filter(Boolean) }))
    .filter(({ lines }) => lines.length > 0)
}

function readPlan(found: unknown): Plan | null {
  const { lines, changedAt } = (found ?? {}) as Partial<Plan>
  if (typeof lines !== 'object' || lines === null || typeof changedAt !== 'number') return null
  const whole = order.flatMap((id) => {
    const step: unknown = lines[id]
    return Array.isArray(step) ? [[id, step.filter((line) => typeof line === 'string')] as const] : []
  })
  return { lines: Object.fromEntries(whole), changedAt }
}
