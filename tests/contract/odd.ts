import * as fc from 'fast-check'

const nasty = fc.constantFrom(
  '',
  '\0',
  '\ud83d',
  '\ude00\ud83d',
  '😀',
  '心语'.repeat(100),
  'x'.repeat(5000),
  '{"$ne":null}',
  '__proto__',
  "'; DROP TABLE results; --",
  '=HYPERLINK("x")',
  '../../etc/passwd',
  '1e309',
  '-0',
  'NaN',
)
const names = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'constructor',
    '$ne',
    '$where',
    'a.b',
    '',
    'toString',
    '_id',
    'personId',
    'region',
  ),
  fc.string(),
)
const leaf = fc.oneof(
  nasty,
  fc.string(),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom(-0, Number.MAX_SAFE_INTEGER, 1e308, 2 ** 53, -1, 0.5),
)

/** Trees that JSON can carry, `__proto__` as an own name included. */
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('tree'), { maxLength: 5 }),
    fc.array(fc.tuple(names, tie('tree')), { maxLength: 5 }).map(ownNames),
  ),
}))

const deep = fc.integer({ min: 10, max: 2000 }).map((levels) => {
  let value: unknown = 1
  for (let level = 0; level < levels; level++) value = level % 2 ? [value] : { a: value }
  return value
})

/** An object whose own names are exactly these, as JSON.parse would make it. */
function ownNames(entries: readonly (readonly [string, unknown])[]): unknown {
  const object = {}
  for (const [name, value] of entries)
    Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true })
  return object
}

/** A valid input with some of its fields made odd, left out, or joined by others. */
function bent(sample: object): fc.Arbitrary<unknown> {
  const fields = Object.entries(sample)
  return fc
    .tuple(
      fc.tuple(
        ...fields.map(([name, value]) =>
          fc.oneof(
            { weight: 5, arbitrary: fc.constant([[name, value] as const]) },
            { weight: 1, arbitrary: fc.oneof(tree, leaf).map((odd) => [[name, odd] as const]) },
            { weight: 1, arbitrary: near(value).map((odd) => [[name, odd] as const]) },
            { weight: 1, arbitrary: fc.constant([]) },
          ),
        ),
      ),
      fc.oneof(
        { weight: 4, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.tuple(names, leaf).map((one) => [one]) },
      ),
    )
    .map(([kept, added]) => ownNames([...kept.flat(), ...added]))
}

/** Something of the same kind as a valid value. */
function near(value: unknown): fc.Arbitrary<unknown> {
  if (typeof value === 'number') return fc.oneof(fc.integer({ min: -3, max: 300 }), fc.double())
  if (typeof value === 'string') return fc.stringMatching(/^[a-z0-9_-]{0,40}$/)
  if (typeof value === 'object' && value !== null) return bent(value)
  return fc.boolean()
}

/** Inputs as a hostile or broken phone might send them. */
export const oddInput = (sample: object): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 3, arbitrary: tree },
    { weight: 1, arbitrary: deep },
    { weight: 6, arbitrary: bent(sample) },
  )

/** Events that are no batch, or hardly. */
export const oddEvent: fc.Arbitrary<unknown> = fc.oneof(
  tree,
  fc.record({ calls: tree }),
  fc.record({
    calls: fc.array(
      fc.record(
        { action: fc.oneof(names, fc.constant('account.session')), input: tree, key: tree },
        { requiredKeys: [] },
      ),
      { maxLength: 10 },
    ),
  }),
)
