import { useState } from 'react';
import type { FieldValues, Path, UseFormSetError } from 'react-hook-form';
import type { Problem } from './problem';
import { useProblemText } from './use-problem-text';

/**
 * Puts a payload's `userErrors` beside the fields they belong to, in the page's language; returns the sentences of those
 * that belong to none.
 */
export function useApplyUserErrors() {
  const text = useProblemText();
  return <T extends FieldValues>(
    errors: readonly Problem[],
    fields: readonly Path<T>[],
    setError: UseFormSetError<T>,
  ): string[] => {
    const rest: string[] = [];
    for (const error of errors) {
      const path = error.field?.filter((part) => part !== 'input').join('.');
      const field = fields.find((name) => name === path);
      if (field) setError(field, { message: text(error) }, { shouldFocus: true });
      else rest.push(text(error));
    }
    return rest;
  };
}

/** Messages above a form: what no field is to blame for. */
export function useFormMessages(): [string[], (messages: string[]) => void] {
  return useState<string[]>([]);
}
