import { scoreSheet } from '@shared/domain/assessment/score'
import type { AnswerMap, ScaleDefinition } from '@shared/domain/assessment/types'
import mdq from '../../catalog/scales/mdq/v1.json'
import psqi from '../../catalog/scales/psqi/v1.json'
import ssrs from '../../catalog/scales/ssrs/v1.json'

const scale = { mdq, psqi, ssrs } as unknown as Readonly<Record<'mdq' | 'psqi' | 'ssrs', ScaleDefinition>>

function metricsOf(id: 'mdq' | 'psqi' | 'ssrs', answers: AnswerMap) {
  const scored = scoreSheet(scale[id], answers)
  if (!scored.ok) throw new Error(`${scored.error.code} ${scored.error.where}`)
  return scored.score.metrics
}

const faultOf = (id: 'mdq' | 'psqi' | 'ssrs', answers: unknown) => {
  const scored = scoreSheet(scale[id], answers as AnswerMap)
  return scored.ok ? 'scored' : `${scored.error.code} ${scored.error.where}`
}

describe('PSQI', () => {
  const codes = [...'abcdefghij'].map((letter) => `q5${letter}`).concat(['q6', 'q7', 'q8', 'q9'])
  const calm = Object.fromEntries(codes.map((key) => [key, 0]))
  const night = { ...calm, bed: '23:00', rise: '07:00', latency_min: 10, sleep_h: 7.5 } as AnswerMap

  test.each([
    [0, 0],
    [15, 0],
    [15.5, 1],
    [16, 1],
    [30, 1],
    [31, 2],
    [60, 2],
    [61, 3],
    [180, 3],
  ])('latency of %d minutes counts %d', (latency_min, points) => {
    // Component 2 joins minutes and q5a; three more points from q5a tell the minutes' own points apart.
    const c2 = metricsOf('psqi', { ...night, latency_min }).c2_latency
    const c2WithQ5a = metricsOf('psqi', { ...night, latency_min, q5a: 3 }).c2_latency
    expect([c2, c2WithQ5a]).toEqual([Math.ceil(points / 2), Math.ceil((points + 3) / 2)])
  })

  test.each([
    [7.25, 0],
    [7, 1],
    [6.5, 1],
    [6, 1],
    [5.5, 2],
    [5, 2],
    [4.75, 3],
    [0, 3],
  ])('%d hours of sleep count %d', (sleep_h, c3_duration) => {
    expect(metricsOf('psqi', { ...night, sleep_h })).toMatchObject({ c3_duration })
  })

  test.each([
    // in bed 23:00–07:00, 480 minutes
    ['23:00', '07:00', 6.8, 85, 0],
    ['23:00', '07:00', 6.75, 84.375, 1],
    ['23:00', '07:00', 6, 75, 1],
    ['23:00', '07:00', 5.9, 73.75, 2],
    ['23:00', '07:00', 5.2, 65, 2],
    ['23:00', '07:00', 5.1, 63.75, 3],
    ['00:30', '06:30', 6, 100, 0],
    ['23:59', '00:01', 0, 0, 3],
    ['22:00', '08:00', 8.45, 84.5, 1],
    // a third of a percent: rounded only when shown
    ['00:00', '07:30', 6.35, 84.6667, 1],
    ['13:00', '21:00', 6.8, 85, 0],
  ])(
    'bed %s, up %s, %d h asleep: %d %%, component %d',
    (bed, rise, sleep_h, efficiency_pct, c4_efficiency) => {
      expect(metricsOf('psqi', { ...night, bed, rise, sleep_h })).toMatchObject({
        efficiency_pct,
        c4_efficiency,
      })
    },
  )

  test.each([
    [{ sleep_h: 8.25 }, 'impossible sleep_h'],
    [{ bed: '07:00', rise: '07:00' }, 'impossible rise'],
    [{ sleep_h: '7' }, 'wrong_code sleep_h'],
    [{ sleep_h: Number.NaN }, 'wrong_code sleep_h'],
    [{ sleep_h: -1 }, 'wrong_code sleep_h'],
    [{ latency_min: -1 }, 'wrong_code latency_min'],
    [{ bed: '24:00' }, 'wrong_code bed'],
    [{ bed: '7:00' }, 'wrong_code bed'],
    [{ rise: '07:60' }, 'wrong_code rise'],
    [{ rise: 7 }, 'wrong_code rise'],
    [{ q9: 4 }, 'wrong_code q9'],
    [{ q9: '1' }, 'wrong_code q9'],
    [{ q9: undefined }, 'missing q9'],
    [{ q10: 0 }, 'unknown_item q10'],
  ])('%j is refused: %s', (change, fault) => {
    expect(faultOf('psqi', { ...night, ...change })).toBe(fault)
  })
})

describe('SSRS', () => {
  const least = { q1: 1, q2: 1, q3: 1, q4: 1, q5: [1, 1, 1, 1, 1], q6: 0, q7: 0, q8: 1, q9: 1, q10: 1 }

  test('the three parts add up to the whole', () => {
    const most = { q1: 4, q2: 4, q3: 4, q4: 4, q5: [4, 4, 4, 4, 4], q6: 9, q7: 9, q8: 4, q9: 4, q10: 4 }
    expect(metricsOf('ssrs', most)).toEqual({ f_objective: 22, f_subjective: 32, f_utilisation: 12, raw: 66 })
  })

  test.each([
    [{ q1: 0 }, 'wrong_code q1'],
    [{ q8: 5 }, 'wrong_code q8'],
    [{ q6: 10 }, 'wrong_code q6'],
    [{ q6: 2.5 }, 'wrong_code q6'],
    [{ q5: [1, 1, 1, 1] }, 'wrong_code q5'],
    [{ q5: [1, 1, 1, 1, 5] }, 'wrong_code q5'],
    [{ q5: 5 }, 'wrong_code q5'],
    [{ q7: undefined }, 'missing q7'],
    [{ q11: 1 }, 'unknown_item q11'],
  ])('%j is refused: %s', (change, fault) => {
    expect(faultOf('ssrs', { ...least, ...change })).toBe(fault)
  })
})

describe('MDQ', () => {
  const sheet = (yes: number, sameTime: number, problem: unknown) => ({
    ...Object.fromEntries([...Array(13).keys()].map((index) => [String(index + 1), index < yes ? 1 : 0])),
    '14': sameTime,
    '15': problem,
  })
  const bandsOf = (answers: unknown) => {
    const scored = scoreSheet(scale.mdq, answers as AnswerMap)
    return scored.ok ? scored.score.bands : scored.error
  }

  test.each([
    [7, 1, 2, 'positive', 'positive'],
    [7, 1, 3, 'positive', 'positive'],
    [7, 1, 1, 'negative', 'positive'],
    [7, 0, 3, 'negative', 'positive'],
    [6, 1, 3, 'negative', 'negative'],
  ])(
    '%i yes, together %i, problem %i: three parts %s, first part alone %s',
    (yes, same, problem, whole, first) => {
      expect(bandsOf(sheet(yes, same, problem))).toEqual({ hirschfeld: whole, cn_part1_ge7: first })
    },
  )

  test.each([4, -1, '2', null, 1.5])('problem %j is no grade', (problem) => {
    expect(bandsOf(sheet(7, 1, problem))).toEqual({ code: 'wrong_code', where: '15' })
  })
})
