/** Every published scale file, oldest version first. A new file is added here; a published one is never edited. */
import type { ScaleDefinition } from '@shared/domain/assessment/types'
import ais from './ais/v1.json'
import audit from './audit/v1.json'
import cesd from './cesd/v1.json'
import cesdc from './cesdc/v1.json'
import cpss from './cpss/v1.json'
import dass21 from './dass21/v1.json'
import epds from './epds/v1.json'
import gad7 from './gad7/v1.json'
import gds15 from './gds15/v1.json'
import isi from './isi/v1.json'
import k10 from './k10/v1.json'
import mdq from './mdq/v1.json'
import mht from './mht/v1.json'
import mssmhs from './mssmhs/v1.json'
import phq15 from './phq15/v1.json'
import phq9 from './phq9/v1.json'
import psqi from './psqi/v1.json'
import pss10 from './pss10/v1.json'
import sas from './sas/v1.json'
import scared from './scared/v1.json'
import scl90 from './scl90/v1.json'
import sdq from './sdq/v1.json'
import sds from './sds/v1.json'
import srq20 from './srq20/v1.json'
import ssrs from './ssrs/v1.json'
import ucla3 from './ucla3/v1.json'
import who5 from './who5/v1.json'

/** The JSON is checked against the type by the sweep test; TypeScript widens its literals. */
export const scaleCatalog = [
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
] as unknown as readonly ScaleDefinition[]
