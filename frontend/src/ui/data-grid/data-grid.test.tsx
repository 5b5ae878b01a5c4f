import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { NoMatchState } from '../states';
import { DataGrid } from './data-grid';
import type { GridSelection } from './grid-types';

const names = ['alpha', 'bravo', 'charlie', 'delta', 'echo'];
const rows = names.map((name) => ({ id: name }));

interface GridProps {
  onOpen?: (row: { id: string }) => void;
  cell?: (row: { id: string }) => ReactNode;
}

const idOf = (row: { id: string }) => row.id;

function Grid({ onOpen, cell = idOf }: GridProps) {
  const [selectedKeys, setSelectedKeys] = useState<ReadonlySet<string>>(new Set());
  const selection: GridSelection = {
    isSelected: (key) => selectedKeys.has(key),
    header: selectedKeys.size === 0 ? 'none' : selectedKeys.size === rows.length ? 'all' : 'some',
    set: (keys, isSelected) =>
      setSelectedKeys(
        (current) =>
          new Set(isSelected ? [...current, ...keys] : [...current].filter((key) => !keys.includes(key))),
      ),
    selectAll: () => setSelectedKeys(new Set(names)),
    clear: () => setSelectedKeys(new Set()),
  };
  return (
    <DataGrid
      label="People"
      rows={rows}
      columns={[{ id: 'name', header: 'Name', width: '1fr', cell }]}
      rowKey={(row) => row.id}
      rowLabel={(row) => row.id}
      isLoading={false}
      hasMore={false}
      isLoadingMore={false}
      onLoadMore={() => undefined}
      totalCount={5}
      empty="Nobody"
      selection={selection}
      onOpen={onOpen}
    />
  );
}

const row = (name: string) => screen.getByRole('row', { name: new RegExp(name) });
const selected = () => names.filter((name) => row(name).getAttribute('aria-selected') === 'true');
const checkbox = (name: string) => within(row(name)).getByRole('checkbox');

describe('selecting rows', () => {
  it('counts the header among the rows', () => {
    render(<Grid />);
    expect(screen.getByRole('grid')).toHaveAttribute('aria-rowcount', '6');
    expect(row('alpha')).toHaveAttribute('aria-rowindex', '2');
  });

  it('toggles with Space, and extends and shrinks the range with Shift and arrows', async () => {
    const user = userEvent.setup();
    render(<Grid />);
    row('bravo').focus();
    await user.keyboard(' ');
    expect(selected()).toEqual(['bravo']);
    await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    expect(selected()).toEqual(['bravo', 'charlie', 'delta']);
    await user.keyboard('{Shift>}{ArrowUp}{/Shift}');
    expect(selected()).toEqual(['bravo', 'charlie']);
  });

  it('gives a shift-clicked range the state of the row it starts at', async () => {
    const user = userEvent.setup();
    render(<Grid />);
    await user.click(checkbox('alpha'));
    await user.keyboard('{Shift>}');
    await user.click(checkbox('charlie'));
    await user.keyboard('{/Shift}');
    expect(selected()).toEqual(['alpha', 'bravo', 'charlie']);
  });

  it('selects everything with Ctrl+A and clears with Escape', async () => {
    const user = userEvent.setup();
    render(<Grid />);
    row('alpha').focus();
    await user.keyboard('{Control>}a{/Control}');
    expect(selected()).toEqual(names);
    await user.keyboard('{Escape}');
    expect(selected()).toEqual([]);
  });

  it('supports the same keys in the header, and moves to the rows from there', async () => {
    const user = userEvent.setup();
    render(<Grid />);
    const [header] = screen.getAllByRole('checkbox');
    header?.focus();
    await user.keyboard('{Control>}a{/Control}');
    expect(selected()).toEqual(names);
    await user.keyboard('{Escape}');
    expect(selected()).toEqual([]);
    await user.keyboard(' ');
    expect(selected()).toEqual(names);
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(row('alpha')).toHaveFocus());
  });

  it('does not handle Enter and Space on a link in a row', async () => {
    const user = userEvent.setup();
    const onOpen = vi.fn<(row: { id: string }) => void>();
    render(<Grid onOpen={onOpen} cell={({ id }) => <a href={`#${id}`}>{id}</a>} />);
    screen.getByRole('link', { name: 'bravo' }).focus();
    await user.keyboard('{Enter} ');
    expect(onOpen).not.toHaveBeenCalled();
    expect(selected()).toEqual([]);
  });

  it('switches the header checkbox from none to all, and from some to none', async () => {
    const user = userEvent.setup();
    render(<Grid />);
    const [header] = screen.getAllByRole('checkbox');
    await user.click(checkbox('echo'));
    expect(header).toHaveAttribute('aria-checked', 'mixed');
    if (header) await user.click(header);
    expect(selected()).toEqual([]);
    if (header) await user.click(header);
    expect(selected()).toEqual(names);
  });

  it('opens a row by clicking it, but not by clicking its checkbox', async () => {
    const user = userEvent.setup();
    const onOpen = vi.fn<(row: { id: string }) => void>();
    render(<Grid onOpen={onOpen} />);
    await user.click(checkbox('alpha'));
    expect(onOpen).not.toHaveBeenCalled();
    await user.click(screen.getByText('bravo'));
    expect(onOpen).toHaveBeenCalledWith({ id: 'bravo' });
  });
});

describe('the four states', () => {
  const common = {
    label: 'People',
    columns: [{ id: 'name', header: 'Name', width: '1fr', cell: (row: { id: string }) => row.id }],
    rowKey: (row: { id: string }) => row.id,
    rowLabel: (row: { id: string }) => row.id,
    hasMore: false,
    isLoadingMore: false,
    onLoadMore: () => undefined,
    rows: [],
    empty: <NoMatchState title="Nobody matches" />,
  };

  it('shows a skeleton while nothing is loaded', () => {
    render(<DataGrid {...common} isLoading />);
    expect(screen.getByRole('grid')).toHaveAttribute('aria-busy', 'true');
    expect(screen.queryByText('Nobody matches')).not.toBeInTheDocument();
  });

  it('says that nothing matches', () => {
    render(<DataGrid {...common} isLoading={false} />);
    expect(screen.getByText('Nobody matches')).toBeInTheDocument();
  });

  it('offers to try again after an error', async () => {
    const onRetry = vi.fn<() => void>();
    render(<DataGrid {...common} isLoading={false} error={new Error('broken')} onRetry={onRetry} />);
    expect(screen.getByRole('alert')).toHaveTextContent('broken');
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
    expect(onRetry).toHaveBeenCalledOnce();
  });
});
