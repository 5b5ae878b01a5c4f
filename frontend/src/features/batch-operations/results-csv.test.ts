import { describe, expect, it } from 'vitest';
import { csvLine, csvValue } from './results-csv';

describe('results as CSV', () => {
  it('quotes what needs it', () => {
    expect(csvValue('a "b", c')).toBe('"a ""b"", c"');
    expect(csvValue('plain')).toBe('plain');
  });

  it('never hands a formula to a spreadsheet', () => {
    expect(csvValue('=HYPERLINK("x")')).toBe('"\'=HYPERLINK(""x"")"');
    expect(csvValue('-1')).toBe("'-1");
  });

  it('writes a task whose credential is gone', () => {
    expect(
      csvLine({
        position: 3,
        status: 'SKIPPED',
        code: 'NOT_FOUND',
        message: 'Gone.',
        finishedAt: null,
        credential: null,
        changes: [{ field: 'DOMAIN', from: 'corp', to: null }],
      }),
    ).toBe('3,,,,SKIPPED,NOT_FOUND,Gone.,,DOMAIN: corp -> \r\n');
  });
});
