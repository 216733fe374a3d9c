import { nowAt } from '@/lib/clock/clock'
import { useKept } from '@/lib/kept/kept'
import { noPlan, type Plan, safetyPlan } from '@/lib/plan/plan'
import { type Owned, useOwned } from '../own/useOwned'

export interface PlanInHand {
  /** Null until it was read. */
  readonly plan: Plan | null
  readonly owned: Owned<Plan>
  readonly write: (id: keyof Plan['lines'], lines: readonly string[]) => void
  readonly remove: () => Promise<void>
}

/** The plan while its owner writes it: kept at every key. */
export function usePlan(): PlanInHand {
  const plan = useKept(safetyPlan)
  const owned = useOwned(safetyPlan)
  return {
    plan,
    owned,
    write(id, lines) {
      void owned.save({ lines: { ...(plan ?? noPlan).lines, [id]: lines }, changedAt: nowAt() })
    },
    remove: () => owned.remove(noPlan),
  }
}
