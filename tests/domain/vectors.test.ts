import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { answersFromVector } from '@shared/domain/assessment/answers'
import { scoreSheet } from '@shared/domain/assessment/score'
import { scaleCatalog } from '../../catalog/scales/all'

interface Vector {
  name: string
  answers: unknown
  expected: { metrics: object; bands: object; critical: number[]; high_subscales?: string[] }
}

const folder = path.join(__dirname, 'vectors')

describe.each(scaleCatalog.map((scale) => [scale.id, scale] as const))('%s', (id, scale) => {
  const { vectors } = JSON.parse(readFileSync(path.join(folder, `${id}.json`), 'utf8')) as {
    vectors: Vector[]
  }

  test.each(vectors.map((vector) => [vector.name, vector] as const))('a wrong score: %s', (_, vector) => {
    const read = answersFromVector(scale, vector.answers)
    if (!read.ok) throw new Error(`not read: ${read.error.code} ${read.error.where}`)
    const scored = scoreSheet(scale, read.answers)
    if (!scored.ok) throw new Error(`not scored: ${scored.error.code} ${scored.error.where}`)
    const { metrics, bands, critical, highSubscales } = scored.score
    expect({ metrics, bands, critical }).toEqual({
      metrics: vector.expected.metrics,
      bands: vector.expected.bands,
      critical: vector.expected.critical,
    })
    expect(highSubscales).toEqual(vector.expected.high_subscales ?? [])
  })
})

test('a scale without vectors: every published scale has its scored examples', () => {
  const withVectors = readdirSync(folder).map((name) => name.replace('.json', ''))
  expect([...new Set(scaleCatalog.map((scale) => scale.id))].sort()).toEqual(withVectors.sort())
})
