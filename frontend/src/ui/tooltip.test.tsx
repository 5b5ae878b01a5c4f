import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { tooltip, Tooltips } from './tooltip';

const waitUntilGone = () => waitFor(() => expect(screen.queryByRole('tooltip')).not.toBeInTheDocument());

beforeEach(() => {
  render(
    <>
      <button type="button" {...tooltip('Remove the approver')}>
        <span>×</span>
      </button>
      <Tooltips />
    </>,
  );
});

describe('a tooltip', () => {
  it('shows while the pointer rests on an element that has one', async () => {
    await userEvent.hover(screen.getByText('×'));
    expect(await screen.findByRole('tooltip', {}, { timeout: 3000 })).toHaveTextContent(
      'Remove the approver',
    );
    await userEvent.unhover(screen.getByText('×'));
    await waitUntilGone();
  });

  it('stays while the pointer rests on the tooltip itself', async () => {
    await userEvent.hover(screen.getByText('×'));
    await userEvent.hover(await screen.findByRole('tooltip', {}, { timeout: 3000 }));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(screen.getByRole('tooltip')).toBeInTheDocument();
  });

  it('shows on keyboard focus and disappears with Escape', async () => {
    await userEvent.tab();
    expect(await screen.findByRole('tooltip', {}, { timeout: 3000 })).toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    await waitUntilGone();
  });
});
