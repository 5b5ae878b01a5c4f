import { useProblemText } from '@/entities/problem/use-problem-text';
import { GraphqlError, isRequestErrorCode } from '@/lib/graphql/errors';
import { useMessages } from '@/lib/i18n/catalogue';
import { useErrorText } from '@/ui/states';
import { importMessages } from './messages';
import { ImportError, type ImportDetail } from './send-csv';

interface ImportProblem {
  code: string;
  message: string;
  details: readonly ImportDetail[];
}

/** Returns a function that says what is wrong with a line or with the header, in the page's language. */
export function useImportText(): (problem: ImportProblem) => string {
  const problemText = useProblemText();
  return ({ code, message, details }) => {
    const problems = details.length > 0 ? details : [{ code, message, column: '' }];
    return problems
      .map(({ column, ...problem }) => problemText({ ...problem, field: ['column', column] }))
      .join(' ');
  };
}

/** Returns a function that says why the file was refused as a whole. */
export function useImportErrorText(): (error: unknown) => string {
  const texts: Partial<Record<string, string>> = useMessages(importMessages).refusals;
  const text = useImportText();
  const errorText = useErrorText();
  return (error) => {
    if (!(error instanceof ImportError)) return errorText(error);
    const { code, message, details } = error;
    if (texts[code]) return texts[code];
    if (isRequestErrorCode(code)) return errorText(new GraphqlError(code, message));
    if (details.length === 0) return text({ code, message, details });
    return details
      .map((detail) => texts[`${detail.code} ${detail.column}`] ?? text({ code, message, details: [detail] }))
      .join(' ');
  };
}
