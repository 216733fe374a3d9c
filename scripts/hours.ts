/**
 * `npm run -s hours`: reads JSON lines {"region", "at"} on standard input, `at` in ISO 8601 (Shanghai time where it
 * names no zone), and prints {"open", "known", "replyBy"} for each: whether that region serves at that instant, and
 * by when it would answer a letter written then. A line that cannot be read gives {"error": code}.
 */
import { hoursLine } from './hoursLine'
import { answerLines } from './jsonLines'

void answerLines(hoursLine)
