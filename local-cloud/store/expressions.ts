type Expression = unknown

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

/** From a byte to the end of the text, which MongoDB says with a negative count. */
function toTheEnd(name: string, argument: unknown): Expression {
  if (!Array.isArray(argument) || !(Number(argument[2]) < 0)) return { [name]: argument }
  const [text, from] = argument
  return { [name]: [text, from, { $subtract: [{ $strLenBytes: text }, from] }] }
}

/** Weeks begin on Sunday, and the days before the first one are week 0. */
const sundayWeek = (date: unknown): Expression => ({
  $floor: { $divide: [{ $add: [{ $subtract: [{ $dayOfYear: date }, { $dayOfWeek: date }] }, 7] }, 7] },
})

const spoken: Readonly<Record<string, (argument: unknown) => Expression>> = {
  $substr: (argument) => toTheEnd('$substr', argument),
  $substrBytes: (argument) => toTheEnd('$substrBytes', argument),
  $week: sundayWeek,
}

/** What mingo answers otherwise than MongoDB, said in operators on which the two agree. */
export function asMongoSays(expression: Expression): Expression {
  if (Array.isArray(expression)) return expression.map(asMongoSays)
  if (!isRecord(expression)) return expression
  const said = Object.entries(expression).map(([name, value]) => [name, asMongoSays(value)] as const)
  const [only] = said
  if (said.length === 1 && only) {
    const [name, argument] = only
    const speak = Object.hasOwn(spoken, name) ? spoken[name] : undefined
    if (speak) return speak(argument)
  }
  return Object.fromEntries(said)
}
