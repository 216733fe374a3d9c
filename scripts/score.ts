/**
 * `npm run -s score`: reads JSON lines {"scale", "answers"[, "version"]} on standard input, answers as in the
 * vector files, and prints a JSON line for each. A line that cannot be scored gives {"error": code, ...}.
 */
import { answerLines } from './jsonLines'
import { scoreLine } from './scoreLine'

void answerLines(scoreLine)
