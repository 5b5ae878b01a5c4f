import { renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ImportError } from './send-csv';
import { useImportErrorText, useImportText } from './use-import-text';

const message = 'The server’s own sentence.';
const detail = (code: string, column: string) => ({ code, column, message });

describe('the reason why an import is refused', () => {
  it('exists for each problem of a line', () => {
    const { result } = renderHook(() => useImportText());
    const details = [detail('INVALID', 'status'), detail('NOT_FOUND', 'password_type')];
    expect(result.current({ code: 'INVALID', message, details })).toBe(
      'The status is neither “active” nor “inactive”. There is no such password type. Administrators register them.',
    );
    expect(result.current({ code: 'INVALID', message, details: [] })).toContain('line cannot be read');
  });

  it('exists for the header and for the whole file', () => {
    const { result } = renderHook(() => useImportErrorText());
    const text = (code: string, ...columns: string[]) =>
      result.current(
        new ImportError(
          message,
          code,
          columns.map((column) => detail(code, column)),
        ),
      );
    expect(text('REQUIRED', 'username', 'device')).toMatch(
      /no column for the username.*no column for the device/,
    );
    expect(text('REQUIRED', 'header')).toContain('empty');
    expect(text('TOO_MANY')).toContain('256 MiB');
    expect(text('UNAVAILABLE')).toContain('busy');
    expect(text('SOMETHING_NEW')).toBe(message);
  });
});
