import { useLanguage, type Language } from '@/lib/i18n/language';
import { sentenceFor, type Problem, type ProblemWords } from './problem';
import { wordsPtBR } from './words.pt-br';

/** The server speaks English; every other language says each problem in its own words. */
const words: Record<Exclude<Language, 'en'>, ProblemWords> = { 'pt-BR': wordsPtBR };

/** What is wrong, in the page's language. */
export function useProblemText(): (problem: Problem) => string {
  const language = useLanguage();
  return (problem) => (language === 'en' ? problem.message : sentenceFor(problem, words[language]));
}
