import { useState } from 'react';
import type { FieldValues, Path, UseFormSetError } from 'react-hook-form';
import type { Problem } from './problem';
import { useProblemText } from './use-problem-text';

/**
 * Returns a function that shows a payload's `userErrors` at their fields, in the page's language. It returns the sentences
 * of errors that belong to none of the fields.
 */
export function useApplyUserErrors() {
  const problemText = useProblemText();
  return <T extends FieldValues>(
    errors: readonly Problem[],
    fields: readonly Path<T>[],
    setError: UseFormSetError<T>,
  ): string[] => {
    const others: string[] = [];
    for (const error of errors) {
      const path = error.field?.filter((part) => part !== 'input').join('.');
      const field = fields.find((name) => name === path);
      if (field) setError(field, { message: problemText(error) }, { shouldFocus: true });
      else others.push(problemText(error));
    }
    return others;
  };
}

/** The state of the messages above a form, for errors that belong to no field. */
export function useFormMessages(): [string[], (messages: string[]) => void] {
  return useState<string[]>([]);
}
