import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { problemMessages } from './messages';
import type { Problem } from './problem';
import { problemSentence } from './problem-sentence';

/** Returns a function that says what is wrong in the page's language, with times on the viewer's clock. */
export function useProblemText(): (problem: Problem) => string {
  const messages = useMessages(problemMessages);
  const { dateTime } = useFormat();
  return (problem) => problemSentence(problem, { messages, dateTime });
}
