import { useProblemText } from '@/entities/problem/use-problem-text';
import { GraphqlError } from '@/lib/graphql/errors';
import { useLanguage } from '@/lib/i18n/language';
import { useErrorText } from '@/ui/states';
import { ImportError, type ImportDetail } from './send-csv';

interface Told {
  message: string;
  details: readonly ImportDetail[];
}

/** What is wrong with a line or the header, in the page's language; the server's own words where it gives no details. */
export function useImportText(): (told: Told) => string {
  const text = useProblemText();
  const language = useLanguage();
  return ({ message, details }) =>
    language === 'en' || details.length === 0
      ? message
      : details
          .map(({ code, column, message: words }) =>
            text({ code, message: words, field: ['column', column] }),
          )
          .join(' ');
}

/** Why the file could not be read at all. */
export function useImportErrorText(): (error: unknown) => string {
  const text = useImportText();
  const errorText = useErrorText();
  return (error) => {
    if (!(error instanceof ImportError)) return errorText(error);
    // Refusals of the whole request have the API's codes.
    return error.details.length > 0 ? text(error) : errorText(new GraphqlError(error.code, error.message));
  };
}
