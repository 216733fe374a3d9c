/** Several scales in a row as one check-up. Each keeps its own rules; scores are never added across scales. */
import adult from './adult.json'
import elder from './elder.json'
import employee from './employee.json'
import perinatal from './perinatal.json'

export interface Battery {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly purpose: string
  readonly ageMin: number | null
  readonly ageMax: number | null
  /** In the order in which they are taken; one that the region has off is left out. */
  readonly scales: readonly string[]
  /** Sum over the scales. */
  readonly minutes: number
}

export const batteries: readonly Battery[] = [adult, employee, elder, perinatal]
