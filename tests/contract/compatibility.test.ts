import { narrowings, type RowShape, type Schema } from './compatibility'

const base: RowShape = {
  host: 'api',
  audience: ['citizen'],
  consent: null,
  idempotency: 'none',
  errors: [],
  input: {
    type: 'object',
    properties: {
      word: { type: 'string', maxLength: 20 },
      kind: { type: 'string', enum: ['a', 'b'] },
      age: { anyOf: [{ type: 'integer', minimum: 0 }, { type: 'null' }] },
      tags: { type: 'array', items: { type: 'string' }, maxItems: 5 },
    },
    required: ['word'],
    additionalProperties: false,
  },
  output: {
    type: 'object',
    properties: { id: { type: 'string' }, state: { type: 'string', enum: ['open'] } },
    required: ['id', 'state'],
    additionalProperties: false,
  },
}

const withRow = (change: Partial<RowShape>) => ({ act: { ...base, ...change } })
const withProperty = (side: 'input' | 'output', name: string, schema: Schema, required?: readonly string[]) =>
  withRow({
    [side]: {
      ...base[side],
      properties: { ...base[side].properties, [name]: schema },
      ...(required ? { required } : {}),
    },
  })
const withoutProperty = (side: 'input' | 'output', name: string) => {
  const { [name]: _gone, ...properties } = base[side].properties ?? {}
  const required = base[side].required?.filter((one) => one !== name) ?? []
  return withRow({ [side]: { ...base[side], properties, required } })
}

const before = withRow({})

test.each([
  ['an action is removed', {}],
  ['an action moves to another function', withRow({ host: 'staff' })],
  ['a role is shut out', withRow({ audience: ['expert'] })],
  ['a consent is asked for', withRow({ consent: 'results' })],
  ['a key is asked for', withRow({ idempotency: 'required' })],
  ['an input field is no longer taken', withoutProperty('input', 'kind')],
  [
    'an optional input field becomes required',
    withProperty('input', 'kind', { type: 'string' }, ['word', 'kind']),
  ],
  ['a new input field is required', withProperty('input', 'more', { type: 'string' }, ['word', 'more'])],
  ['an input text gets shorter', withProperty('input', 'word', { type: 'string', maxLength: 10 })],
  [
    'an input text gets a pattern',
    withProperty('input', 'word', { type: 'string', maxLength: 20, pattern: '^a' }),
  ],
  ['an input enumeration loses a word', withProperty('input', 'kind', { type: 'string', enum: ['a'] })],
  ['an input changes its type', withProperty('input', 'word', { type: 'number' })],
  ['an input union loses a member', withProperty('input', 'age', { type: 'integer', minimum: 0 })],
  [
    'a limit rises inside a union',
    withProperty('input', 'age', { anyOf: [{ type: 'integer', minimum: 18 }, { type: 'null' }] }),
  ],
  [
    'an input list gets shorter',
    withProperty('input', 'tags', { type: 'array', items: { type: 'string' }, maxItems: 4 }),
  ],
  [
    'list members change',
    withProperty('input', 'tags', { type: 'array', items: { type: 'number' }, maxItems: 5 }),
  ],
  ['an output field disappears', withoutProperty('output', 'state')],
  ['an output field becomes optional', withRow({ output: { ...base.output, required: ['id'] } })],
  [
    'an output field may be null',
    withProperty('output', 'id', { anyOf: [{ type: 'string' }, { type: 'null' }] }),
  ],
  ['an output may be null in the short form', withProperty('output', 'id', { type: ['string', 'null'] })],
  ['an input union loses a member in the short form', withProperty('input', 'age', { type: ['null'] })],
  ['an output changes its type', withProperty('output', 'id', { type: 'number' })],
])('refused: %s', (_, after) => {
  expect(narrowings(before, after)).not.toEqual([])
})

test.each([
  ['nothing changes', before],
  ['an action is added', { ...before, other: base }],
  ['a role is let in', withRow({ audience: ['citizen', 'expert'] })],
  ['a consent is no longer asked for', withRow({ consent: null })],
  ['an optional input field is added', withProperty('input', 'more', { type: 'string' })],
  ['an input text may be longer', withProperty('input', 'word', { type: 'string', maxLength: 40 })],
  [
    'an input enumeration gains a word',
    withProperty('input', 'kind', { type: 'string', enum: ['a', 'b', 'c'] }),
  ],
  ['an input type widens', withProperty('input', 'age', { anyOf: [{ type: 'number' }, { type: 'null' }] })],
  [
    'a union is written in its short form',
    withProperty('input', 'age', { type: ['integer', 'null'], minimum: 0 }),
  ],
  ['an output field is added', withProperty('output', 'more', { type: 'string' }, ['id', 'state', 'more'])],
  [
    'an output enumeration gains a word',
    withProperty('output', 'state', { type: 'string', enum: ['open', 'shut'] }),
  ],
])('allowed: %s', (_, after) => {
  expect(narrowings(before, after)).toEqual([])
})
