import { describe, expect, it } from 'vitest';
// The importer's test reads the same examples.
import examples from '../../../../server/inventory/testdata/csv-values.json';
import { csvValue, originalValue } from './csv-value';

describe('finding 14: a CSV value', () => {
  it.each(examples)('is quoted and not a formula, whatever the separator: $value', ({ value, csv }) => {
    expect(csvValue(value)).toBe(csv);
  });

  it.each(examples)('can be reversed: $csv', ({ value, csv }) => {
    expect(originalValue(csv.slice(1, -1).replaceAll('""', '"'))).toBe(value);
  });
});
