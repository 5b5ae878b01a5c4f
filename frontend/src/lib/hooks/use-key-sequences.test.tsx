import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { setSingleKeys } from '../shortcuts';
import { useKeySequences } from './use-key-sequences';

const went = vi.fn<(where: string) => void>();

function Page() {
  useKeySequences({
    'g c': () => went('credentials'),
    'g b': () => went('operations'),
    '?': () => went('help'),
  });
  return <input aria-label="Search" />;
}

afterEach(() => {
  went.mockClear();
  setSingleKeys(true);
});

describe('key sequences', () => {
  it('go where two keys lead', async () => {
    render(<Page />);
    await userEvent.keyboard('gc');
    await userEvent.keyboard('gxgb');
    await userEvent.keyboard('?');
    expect(went.mock.calls).toEqual([['credentials'], ['operations'], ['help']]);
  });

  it('begin again after a wrong key', async () => {
    render(<Page />);
    await userEvent.keyboard('ggc');
    expect(went).toHaveBeenCalledWith('credentials');
  });

  it('leave those who write alone', async () => {
    const { getByRole } = render(<Page />);
    await userEvent.type(getByRole('textbox'), 'gc?');
    expect(went).not.toHaveBeenCalled();
  });

  it('leave the browser’s own keys alone', async () => {
    render(<Page />);
    await userEvent.keyboard('g{Control>}c{/Control}');
    expect(went).not.toHaveBeenCalled();
  });

  it('do nothing when they are turned off', async () => {
    setSingleKeys(false);
    render(<Page />);
    await userEvent.keyboard('gc?');
    expect(went).not.toHaveBeenCalled();
  });
});
