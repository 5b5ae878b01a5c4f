import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { cast } from '@/test/cast';
import { personText } from './person';
import { PersonName } from './person-name';

// Finding 15 (security review): display names are not unique, so a person is never shown by display name alone.
describe('finding 15: the name of a person', () => {
  const real = cast.aki;
  const other = { ...cast.aki, username: 'aki2' };

  it('differs from another one with the same display name', () => {
    render(
      <>
        <PersonName person={real} />
        <PersonName person={other} />
      </>,
    );
    expect(screen.getByTitle('Aki Approver (aki)')).toHaveTextContent('Aki Approver (aki)');
    expect(screen.getByTitle('Aki Approver (aki2)')).toHaveTextContent('Aki Approver (aki2)');
    expect(personText(real)).not.toBe(personText(other));
  });

  it('isolates the writing direction of the display name', () => {
    render(<PersonName person={{ displayName: 'دانا', username: '42' }} />);
    expect(screen.getByText('دانا').tagName).toBe('BDI');
    expect(screen.getByText('(42)')).toBeInTheDocument();
  });
});
