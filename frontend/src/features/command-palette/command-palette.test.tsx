import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { viewerQuery } from '@/entities/viewer/use-viewer';
import { cast } from '@/test/cast';
import { CommandPalette } from './command-palette';
import type { PaletteScreen } from './palette-item';

const navigate = vi.hoisted(() => vi.fn<(link: unknown) => Promise<void>>(async () => undefined));
vi.mock('@tanstack/react-router', () => ({ useNavigate: () => navigate }));

const screens: PaletteScreen[] = [
  { label: 'Devices', detail: 'PAM Core › Inventory', link: { to: '/pam/devices' } },
  { label: 'Domains', detail: 'PAM Core › Inventory', link: { to: '/pam/domains' } },
];
const operations = [
  { id: 'op_112', number: 112, action: 'EXPIRE', reason: 'CHG-12' },
  { id: 'op_12', number: 12, action: 'INACTIVATE', reason: 'Leavers' },
];

const { username, displayName } = cast.otto;

function open(role: 'OPERATOR' | 'AUDITOR' = 'OPERATOR') {
  const client = new QueryClient();
  client.setQueryData(viewerQuery.queryKey, {
    viewer: {
      role,
      isApprover: false,
      pendingApprovalCount: 0,
      pendingProtectedChangeCount: 0,
      canDecideProtectedChanges: false,
      unacknowledgedBreakGlass: [],
      canRequest: true,
      cannotRequestReason: null,
      cannotRequestCode: null,
      user: { id: 'user_1', username, displayName, email: '' },
    },
  });
  const onClose = vi.fn<() => void>();
  render(
    <QueryClientProvider client={client}>
      <CommandPalette screens={screens} onClose={onClose} />
    </QueryClientProvider>,
  );
  return onClose;
}

beforeEach(() => {
  navigate.mockClear();
  Element.prototype.scrollIntoView = vi.fn<() => void>();
  vi.stubGlobal(
    'fetch',
    vi.fn(
      async () =>
        new Response(
          JSON.stringify({
            data: {
              batchOperations: { nodes: operations },
              credentials: { nodes: [] },
              devices: { nodes: [] },
            },
          }),
        ),
    ),
  );
});

describe('the command palette', () => {
  it('opens the screen that was chosen with the arrows', async () => {
    const onClose = open();
    await userEvent.type(screen.getByRole('combobox'), 'd{ArrowDown}{Enter}');
    expect(navigate).toHaveBeenCalledWith({ to: '/pam/domains' });
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('lists the operation with the typed number first', async () => {
    open();
    await userEvent.type(screen.getByRole('combobox'), '#12');
    expect(await screen.findByRole('option', { name: /#12 Inactivate/ })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await userEvent.keyboard('{Enter}');
    expect(navigate).toHaveBeenCalledWith({
      to: '/reports/batch-operations/$id',
      params: { id: 'op_12' },
    });
  });

  it('starts bulk actions', async () => {
    open();
    await userEvent.type(screen.getByRole('combobox'), 'bulk exp');
    await userEvent.keyboard('{Enter}');
    expect(navigate).toHaveBeenCalledWith({ to: '/bulk-action', search: { action: 'EXPIRE' } });
  });

  it('offers auditors no action', async () => {
    open('AUDITOR');
    await userEvent.type(screen.getByRole('combobox'), 'bulk');
    expect(screen.queryByRole('option', { name: /Expire/ })).not.toBeInTheDocument();
  });
});
