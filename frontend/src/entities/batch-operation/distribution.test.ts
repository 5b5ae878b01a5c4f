import { describe, expect, it } from 'vitest';
import { formatFor } from '@/lib/i18n/format';
import { describeDistribution } from './distribution';
import { en } from './messages.en';
import { ptBR } from './messages.pt-br';

const english = { ...en, percent: formatFor('en').percent, value: (v: string | null) => v ?? en.noValue };

describe('distribution of present values', () => {
  it('names the most frequent values with their shares and counts the others', () => {
    const values = [
      { value: 'corp', count: 61 },
      { value: 'dmz', count: 30 },
      { value: 'lab', count: 5 },
      { value: null, count: 4 },
    ];
    expect(describeDistribution({ values, otherValues: 0 }, 100, english).join(', ')).toBe(
      'corp 61%, dmz 30%, 2 more',
    );
  });

  it('says that all have one value', () => {
    expect(describeDistribution({ values: [{ value: null, count: 3 }], otherValues: 0 }, 3, english)).toEqual(
      ['none on all'],
    );
  });

  it('never rounds a share to 0% or 100%', () => {
    const values = [
      { value: 'corp', count: 999_999 },
      { value: 'dmz', count: 1 },
    ];
    expect(describeDistribution({ values, otherValues: 0 }, 1_000_000, english)).toEqual([
      'corp over 99%',
      'dmz under 1%',
    ]);
  });

  it('rounds two shares so that they add up to 100%', () => {
    const values = [
      { value: 'off', count: 37 },
      { value: 'on', count: 3 },
    ];
    expect(describeDistribution({ values, otherValues: 0 }, 40, english)).toEqual(['off 93%', 'on 7%']);
    // A credential may have several tags.
    const tags = [
      { value: 'pci', count: 37 },
      { value: 'legacy', count: 7 },
    ];
    expect(describeDistribution({ values: tags, otherValues: 0 }, 40, english)).toEqual([
      'pci 93%',
      'legacy 18%',
    ]);
  });

  it('counts the values that the server did not list', () => {
    expect(
      describeDistribution({ values: [{ value: 'a', count: 1 }], otherValues: 12 }, 20, english),
    ).toEqual(['a 5%', '12 more']);
  });

  it('returns nothing for an empty selection', () => {
    expect(describeDistribution({ values: [], otherValues: 0 }, 0, english)).toEqual([]);
  });
});

describe('plurals', () => {
  it('have three forms in pt-BR', () => {
    expect([1, 2, 1_000_000].map(ptBR.credentials)).toEqual([
      '1 credencial',
      '2 credenciais',
      '1.000.000 de credenciais',
    ]);
  });

  it('agree with the number of required approvals', () => {
    expect(en.approvals(1, 2)).toBe('1 of 2 approvals');
    expect(ptBR.approvals(0, 1)).toBe('0 de 1 aprovação');
  });
});
