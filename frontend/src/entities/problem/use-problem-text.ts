import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { useLanguage, type Language } from '@/lib/i18n/language';
import { coolingOffEnd, coolingOffMessages } from './cooling-off';
import { sentenceFor, type Problem, type ProblemWords } from './problem';
import { wordsPtBR } from './words.pt-br';

/** The server speaks English; every other language says each problem in its own words. */
const words: Record<Exclude<Language, 'en'>, ProblemWords> = { 'pt-BR': wordsPtBR };

/** What is wrong, in the page's language; moments on the viewer's clock. */
export function useProblemText(): (problem: Problem) => string {
  const language = useLanguage();
  const { coolingOff } = useMessages(coolingOffMessages);
  const f = useFormat();
  return (problem) => {
    const until = problem.code === 'COOLING_OFF' ? coolingOffEnd(problem.message) : undefined;
    if (until) return coolingOff(f.dateTime(until));
    return language === 'en' ? problem.message : sentenceFor(problem, words[language]);
  };
}
