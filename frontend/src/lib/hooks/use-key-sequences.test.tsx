import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { setSingleKeys } from '../shortcuts';
import { useKeySequences } from './use-key-sequences';

const visit = vi.fn<(target: string) => void>();

function Page() {
  useKeySequences({
    'g c': () => visit('credentials'),
    'g b': () => visit('operations'),
    '?': () => visit('help'),
  });
  return <input aria-label="Search" />;
}

afterEach(() => {
  visit.mockClear();
  setSingleKeys(true);
});

describe('key sequences', () => {
  it('call the action of two keys', async () => {
    render(<Page />);
    await userEvent.keyboard('gc');
    await userEvent.keyboard('gxgb');
    await userEvent.keyboard('?');
    expect(visit.mock.calls).toEqual([['credentials'], ['operations'], ['help']]);
  });

  it('start again after a wrong key', async () => {
    render(<Page />);
    await userEvent.keyboard('ggc');
    expect(visit).toHaveBeenCalledWith('credentials');
  });

  it('do nothing in a text input', async () => {
    const { getByRole } = render(<Page />);
    await userEvent.type(getByRole('textbox'), 'gc?');
    expect(visit).not.toHaveBeenCalled();
  });

  it('ignore the browser’s own shortcuts', async () => {
    render(<Page />);
    await userEvent.keyboard('g{Control>}c{/Control}');
    expect(visit).not.toHaveBeenCalled();
  });

  it('do nothing when they are off', async () => {
    setSingleKeys(false);
    render(<Page />);
    await userEvent.keyboard('gc?');
    expect(visit).not.toHaveBeenCalled();
  });
});
