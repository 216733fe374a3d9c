/**
 * What a caller of a function gets instead of an answer: the platform's code and words, never a stack.
 *
 * - -501000 no such function
 * - -504002 the function threw, or its process ended
 * - -504003 the function ran out of time
 */
export class FunctionFault extends Error {
  constructor(
    readonly errCode: number,
    readonly errMsg: string,
  ) {
    super(errMsg)
    this.name = 'FunctionFault'
  }
}

export const unknownFunction = (name: string): FunctionFault =>
  new FunctionFault(-501000, `FunctionName parameter could not be found: ${name}`)

export const threw = (message: string): FunctionFault =>
  new FunctionFault(-504002, `functions execute fail: ${message}`)

export const timedOut = (seconds: number): FunctionFault =>
  new FunctionFault(-504003, `Invoking task timed out after ${seconds} seconds`)

export const died = (how: string): FunctionFault =>
  new FunctionFault(-504002, `functions execute fail: ${how}`)
