/** Our own words for each scale: what it is for, and what a result may mean. Format: catalog/README.md. */
import ais from './ais.json'
import audit from './audit.json'
import cesd from './cesd.json'
import cesdc from './cesdc.json'
import cpss from './cpss.json'
import dass21 from './dass21.json'
import epds from './epds.json'
import gad7 from './gad7.json'
import gds15 from './gds15.json'
import generic from './generic.json'
import isi from './isi.json'
import k10 from './k10.json'
import mdq from './mdq.json'
import mht from './mht.json'
import mssmhs from './mssmhs.json'
import phq9 from './phq9.json'
import phq15 from './phq15.json'
import psqi from './psqi.json'
import pss10 from './pss10.json'
import sas from './sas.json'
import scared from './scared.json'
import scl90 from './scl90.json'
import sdq from './sdq.json'
import sds from './sds.json'
import srq20 from './srq20.json'
import ssrs from './ssrs.json'
import ucla3 from './ucla3.json'
import who5 from './who5.json'

/** A next step that exists now. `hospital-visit` is advice in words; the others open something. */
export type NextStep = 'retest' | 'help-card' | 'hospital-visit' | `scale:${string}`

/** The three lines of a result, and where they lead. */
export interface BandWords {
  readonly mean: string
  readonly cannot: string
  readonly next: string
  readonly steps: readonly NextStep[]
}

/** What people see of a band instead of the source's label, which often sounds like a diagnosis. */
export interface LabelledWords extends BandWords {
  readonly label: string
}

export type GenericWords = 'low' | 'some' | 'high' | 'unbanded'

export interface ReadingWords {
  /** What is measured, when the scale measures several things; else null. */
  readonly name: string | null
  /** By level. `as` takes the general words: for scales whose items may not be shown yet. */
  readonly bands: Readonly<
    Record<string, LabelledWords | { readonly label: string; readonly as: GenericWords }>
  >
}

export interface ResultWords {
  readonly scale: string
  readonly title: string
  /** One line: what it is for. */
  readonly purpose: string
  readonly needs: readonly Need[]
  /** By primary band set. */
  readonly readings: Readonly<Record<string, ReadingWords>>
  /** Metrics that a radar shows, with plain names. */
  readonly factors: readonly { readonly metric: string; readonly name: string }[]
  /** A caution to be shown with the factors. */
  readonly factorsNote: string | null
}

export const needs = [
  'mood',
  'anxiety',
  'sleep',
  'stress',
  'overall',
  'wellbeing',
  'body',
  'perinatal',
  'elder',
  'child',
  'loneliness',
  'alcohol',
] as const
export type Need = (typeof needs)[number]

/** The JSON is checked against the type by the sweep test; TypeScript widens its literals. */
export const resultWords = {
  ais,
  audit,
  cesd,
  cesdc,
  cpss,
  dass21,
  epds,
  gad7,
  gds15,
  isi,
  k10,
  mdq,
  mht,
  mssmhs,
  phq15,
  phq9,
  psqi,
  pss10,
  sas,
  scared,
  scl90,
  sdq,
  sds,
  srq20,
  ssrs,
  ucla3,
  who5,
} as unknown as Readonly<Record<string, ResultWords>>

export const genericWords = generic as unknown as Readonly<Record<GenericWords, BandWords>>
