import type { Problem } from './problem';
import type { ProblemCode, ProblemMessages } from './problem-messages';
import { characterIn, quotedNameIn, timeIn } from './sentence-details';

interface Language {
  messages: ProblemMessages;
  dateTime: (iso: string) => string;
}

function isKnown(code: string, messages: ProblemMessages): code is ProblemCode {
  return Object.hasOwn(messages.codes, code);
}

/** Returns the sentence for a problem, or the server's own for a code that the catalogue does not know. */
export function problemSentence(problem: Problem, language: Language): string {
  const { messages } = language;
  const { code, message } = problem;
  if (!isKnown(code, messages)) return message;
  const field = problem.field ?? [];
  const name = field.at(-1) ?? '';
  const byField = messages.fields[code];
  const detailed = detailedSentence(code, message, language);
  const specific = detailed ? undefined : (byField?.[field.slice(-2).join('.')] ?? byField?.[name]);
  if (specific) return specific;
  const sentence = detailed ?? messages.codes[code];
  const label = messages.labels[name];
  return label ? `${label}: ${lowerFirst(sentence)}` : sentence;
}

/** Returns the sentence for codes whose detail the API gives only inside its own sentence; undefined without one. */
function detailedSentence(code: ProblemCode, message: string, language: Language): string | undefined {
  const { messages, dateTime } = language;
  if (code === 'INVALID') return mapDefined(characterIn(message), messages.character);
  if (code === 'CONFUSABLE') return mapDefined(quotedNameIn(message), messages.lookAlike);
  if (code === 'COOLING_OFF')
    return mapDefined(timeIn(message), (until) => messages.coolingOff(dateTime(until)));
  return undefined;
}

function mapDefined(detail: string | undefined, toSentence: (detail: string) => string): string | undefined {
  return detail === undefined ? undefined : toSentence(detail);
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLocaleLowerCase() + sentence.slice(1);
}
