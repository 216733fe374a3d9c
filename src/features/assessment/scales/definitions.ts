import type { PhoneScale } from '@catalog/phoneForm'
import ais from '@catalog/scales/ais/v1.json'
import audit from '@catalog/scales/audit/v1.json'
import cesd from '@catalog/scales/cesd/v1.json'
import cesdc from '@catalog/scales/cesdc/v1.json'
import cpss from '@catalog/scales/cpss/v1.json'
import dass21 from '@catalog/scales/dass21/v1.json'
import epds from '@catalog/scales/epds/v1.json'
import gad7 from '@catalog/scales/gad7/v1.json'
import gds15 from '@catalog/scales/gds15/v1.json'
import isi from '@catalog/scales/isi/v1.json'
import k10 from '@catalog/scales/k10/v1.json'
import mdq from '@catalog/scales/mdq/v1.json'
import mht from '@catalog/scales/mht/v1.json'
import mssmhs from '@catalog/scales/mssmhs/v1.json'
import phq9 from '@catalog/scales/phq9/v1.json'
import phq15 from '@catalog/scales/phq15/v1.json'
import psqi from '@catalog/scales/psqi/v1.json'
import pss10 from '@catalog/scales/pss10/v1.json'
import sas from '@catalog/scales/sas/v1.json'
import scared from '@catalog/scales/scared/v1.json'
import scl90 from '@catalog/scales/scl90/v1.json'
import sdq from '@catalog/scales/sdq/v1.json'
import sds from '@catalog/scales/sds/v1.json'
import srq20 from '@catalog/scales/srq20/v1.json'
import ssrs from '@catalog/scales/ssrs/v1.json'
import ucla3 from '@catalog/scales/ucla3/v1.json'
import who5 from '@catalog/scales/who5/v1.json'

export type { PhoneScale }

/** One version of each scale: the newest. Older results keep their version and are read by the service. */
const files: Readonly<Record<string, unknown>> = {
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
}

const known = new Map(Object.entries(files))

/** A scale by id, or null. The shape of every file is proved by the catalogue's own tests. */
export function scaleOf(id: string): PhoneScale | null {
  return (known.get(id) as PhoneScale | undefined) ?? null
}
