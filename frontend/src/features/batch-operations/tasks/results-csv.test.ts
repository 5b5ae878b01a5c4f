import { describe, expect, it } from 'vitest';
import { csvHeader, csvLine } from './results-csv';

describe('results as CSV', () => {
  it('quotes every column’s name', () => {
    expect(csvHeader()).toMatch(/^"position","username",/);
  });

  it('contains no formula for a spreadsheet that splits at semicolons (finding 14)', () => {
    expect(
      csvLine({
        position: 1,
        status: 'ERROR',
        code: 'FAILED',
        message: '=1',
        finishedAt: null,
        username: 'svc;=cmd',
        deviceName: '+d',
        domainName: '@e',
        changes: [{ field: 'TAGS', from: 'a', to: 'b;=c' }],
      }),
    ).toBe(`"1","svc;'=cmd","'+d","'@e","ERROR","FAILED","'=1","","TAGS: a -> b;'=c"\r\n`);
  });

  it('writes a task without names', () => {
    expect(
      csvLine({
        position: 3,
        status: 'SKIPPED',
        code: 'NOT_FOUND',
        message: 'Gone.',
        finishedAt: null,
        username: null,
        deviceName: null,
        domainName: null,
        changes: [{ field: 'DOMAIN', from: 'corp', to: null }],
      }),
    ).toBe('"3","","","","SKIPPED","NOT_FOUND","Gone.","","DOMAIN: corp -> "\r\n');
  });
});
