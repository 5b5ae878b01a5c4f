import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { personText } from './person';
import { PersonName } from './person-name';

// Finding 15 (security review): display names are not unique, so a person is never shown by display name alone.
describe('finding 15: a person', () => {
  const real = { displayName: 'Ana Approver', username: 'ana' };
  const other = { displayName: 'Ana Approver', username: 'ana2' };

  it('is told from another of the same display name', () => {
    render(
      <>
        <PersonName person={real} />
        <PersonName person={other} />
      </>,
    );
    expect(screen.getByTitle('Ana Approver (ana)')).toHaveTextContent('Ana Approver (ana)');
    expect(screen.getByTitle('Ana Approver (ana2)')).toHaveTextContent('Ana Approver (ana2)');
    expect(personText(real)).not.toBe(personText(other));
  });

  it('has the display name isolated, so that its writing direction ends with it', () => {
    render(<PersonName person={{ displayName: 'دانا', username: '42' }} />);
    expect(screen.getByText('دانا').tagName).toBe('BDI');
    expect(screen.getByText('(42)')).toBeInTheDocument();
  });
});
