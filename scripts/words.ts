/**
 * `npm run -s words`: reads JSON lines {"text"} on standard input and prints {"card", "page", "kinds"} for each:
 * whether the words show the help card, whether they page the expert on duty when sent, and what they speak of.
 * A line that cannot be read gives {"error": code}.
 */
import { answerLines } from './jsonLines'
import { wordsLine } from './wordsLine'

void answerLines(wordsLine)
