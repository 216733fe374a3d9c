import type { NextStep } from '@catalog/results/all'
import type { Stretch } from '@/components/Chart/position'

/** A value of a result and where it stands, with its words. One per primary band set; most scales have one. */
export interface Reading {
  readonly id: string
  /** The number of the score that it reads. */
  readonly metric: string
  /** What was measured, when the scale measures several things; else null. */
  readonly name: string | null
  readonly value: number
  readonly valueText: string
  readonly min: number
  readonly max: number
  readonly stretches: readonly Stretch[]
  /** Index of the stretch that holds the value; -1 when the scale publishes no bands. */
  readonly here: number
  readonly words: {
    readonly mean: string
    readonly cannot: string
    readonly next: string
    readonly steps: readonly NextStep[]
  }
}

export interface Factor {
  readonly id: string
  readonly label: string
  readonly valueText: string
  /** Place within the factor's own range, 0 to 1. */
  readonly share: number
}

/** One line of the fold. */
export interface Fact {
  readonly label: string
  readonly text: string
}

/** A result as the page shows it: words and positions, nothing left to compute. */
export interface ResultModel {
  readonly scale: string
  readonly title: string
  readonly takenAt: number
  readonly readings: readonly Reading[]
  readonly factors: readonly Factor[]
  /** A caution to be shown with the factors. */
  readonly factorsNote: string | null
  readonly facts: readonly Fact[]
  readonly valid: boolean
  /** A safety item was answered positively. */
  readonly critical: boolean
  /** From when taking it again says something, epoch ms; null when the scale names no interval. */
  readonly retestAt: number | null
  /** What to offer next, in order, each once. */
  readonly steps: readonly NextStep[]
}
