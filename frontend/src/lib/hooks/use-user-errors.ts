import { useState } from 'react';
import type { FieldValues, Path, UseFormSetError } from 'react-hook-form';

interface UserError {
  message: string;
  field?: string[] | null;
}

/** Puts a payload's `userErrors` beside the fields they belong to; returns the messages of those that belong to none. */
export function applyUserErrors<T extends FieldValues>(
  errors: readonly UserError[],
  fields: readonly Path<T>[],
  setError: UseFormSetError<T>,
): string[] {
  const rest: string[] = [];
  for (const error of errors) {
    const path = error.field?.filter((part) => part !== 'input').join('.');
    const field = fields.find((name) => name === path);
    if (field) setError(field, { message: error.message }, { shouldFocus: true });
    else rest.push(error.message);
  }
  return rest;
}

/** Messages above a form: what no field is to blame for. */
export function useFormMessages(): [string[], (messages: string[]) => void] {
  return useState<string[]>([]);
}
