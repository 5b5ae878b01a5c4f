// Reports: batch operations before, at and after the decision, and the audit trail.
import type { Answer } from '../support/api.ts';
import { required } from '../support/api.ts';
import { disapproveOperation, findCredentialIds, requestOperation } from '../support/operations.ts';
import { either } from '../support/languages.ts';
import { get } from '../support/world.ts';
import { button, row, title } from './screen.ts';
import type { Screen, Visit } from './screen.ts';

const list = (name: string, path: string, extra: Partial<Screen> = {}): Screen => ({
  name,
  ...extra,
  open: async ({ page, go }) => {
    await go(path);
    await row(page).waitFor();
  },
});

const open = async ({ page, place, go }: Visit, name: string) => {
  await go(`/reports/batch-operations/${place.operations[name]}`);
  await title(page).waitFor();
  await row(page).waitFor();
};
const operation = (name: string, which: string, extra: Partial<Screen> = {}) => ({
  name,
  ...extra,
  open: (visit: Visit) => open(visit, which),
});

/** Changes the response to an operation that is still running, because the real execution is too fast to visit. */
function asRunning({ batchOperation }: Answer) {
  const operation = required(batchOperation);
  const { total } = operation.progress;
  const settled = Math.floor(total * 0.6);
  const progress = { ...operation.progress, success: settled - 3, skipped: 3, pending: total - settled };
  return { batchOperation: { ...operation, progress, status: 'RUNNING', finishedAt: null, canCancel: true } };
}

export const operations: Screen[] = [
  list('operations-all', '/reports/batch-operations?tab=all', { route: '/reports/batch-operations' }),
  list('operations-mine', '/reports/batch-operations?tab=mine'),
  list('operations-waiting', '/reports/batch-operations?tab=waiting', { who: 'approver' }),
  {
    name: 'operations-nothing-waits',
    open: async ({ page, go }) => {
      await go('/reports/batch-operations?tab=waiting');
      await page.getByRole('grid').waitFor();
    },
  },
  {
    name: 'operations-no-match',
    open: async ({ page, go }) => {
      await go('/reports/batch-operations?tab=all&q=nothing-is-called-this');
      await button(page, 'Reset filters', 'Limpar filtros').waitFor();
    },
  },
  {
    name: 'operations-loading',
    loading: true,
    open: async ({ page, go, answer }) => {
      await answer('BatchOperations', 'never');
      await go('/reports/batch-operations?tab=all');
      await page.locator('[role="grid"][aria-busy="true"]').waitFor();
    },
  },
  {
    name: 'operations-error',
    open: async ({ page, go, answer }) => {
      await answer('BatchOperations', new Error('The database is busy. Try again.'));
      await go('/reports/batch-operations?tab=all&q=pci');
      await page.getByRole('alert').waitFor();
    },
  },
  operation('operation-to-decide', 'waiting', {
    who: 'approver',
    route: '/reports/batch-operations/$id',
    picture: 'decision',
  }),
  operation('operation-waiting-own', 'waiting'),
  operation('operation-waiting-as-auditor', 'small', { who: 'auditor' }),
  {
    name: 'operation-approve',
    who: 'approver',
    open: async (visit) => {
      await open(visit, 'waiting');
      await button(visit.page, 'Approve', 'Aprovar').click();
      await visit.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'operation-disapprove-without-comment',
    who: 'approver',
    open: async (visit) => {
      await open(visit, 'waiting');
      await button(visit.page, 'Disapprove', 'Reprovar').click();
      const dialog = visit.page.getByRole('dialog');
      await dialog.locator('button[type="submit"]').click();
      await dialog.locator('[aria-invalid="true"]').waitFor();
    },
  },
  {
    name: 'operation-cancel',
    open: async (visit) => {
      await open(visit, 'waiting');
      await button(visit.page, 'Cancel operation', 'Cancelar operação').click();
      await visit.page.getByRole('dialog').or(visit.page.getByRole('alertdialog')).waitFor();
    },
  },
  {
    name: 'operation-running',
    open: async (visit) => {
      await visit.answer('BatchOperation', asRunning);
      await visit.answer('BatchOperationUpdated', 'never');
      await open(visit, 'partial');
    },
  },
  operation('operation-succeeded', 'succeeded', { who: 'approver' }),
  operation('operation-partly-succeeded', 'partial', { picture: 'result' }),
  {
    name: 'operation-task',
    open: async (visit) => {
      await open(visit, 'partial');
      await row(visit.page).getByRole('gridcell').first().click();
      await visit.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'operation-one-reason',
    open: async (visit) => {
      await open(visit, 'partial');
      await visit.page.getByRole('main').locator('a[href*="code="]').click();
      await visit.page.waitForURL(/code=/);
    },
  },
  {
    name: 'operation-decided-meanwhile',
    who: 'approver',
    open: async (visit) => {
      const operator = get(visit.place.api, 'operator');
      const approver = get(visit.place.api, 'approver');
      const operation = await requestOperation(operator, 'INACTIVATE', {
        selection: {
          ids: (await findCredentialIds(operator, { status: 'ACTIVE', search: 'svc' })).slice(0, 3),
        },
        reason: 'CHG-1186 three accounts nobody uses',
      });
      await visit.go(`/reports/batch-operations/${operation.id}`);
      await row(visit.page).waitFor();
      await button(visit.page, 'Approve', 'Aprovar').click();
      await disapproveOperation(approver, operation, 'They are still in use.');
      const back = either('Back to the operation', 'Voltar à operação');
      await visit.page.getByRole('dialog').getByRole('button', { name: back }).waitFor();
    },
  },
  operation('operation-disapproved', 'disapproved'),
  operation('operation-canceled', 'canceled'),
  {
    name: 'operation-missing',
    open: async ({ page, go }) => {
      await go('/reports/batch-operations/op_0');
      await title(page).waitFor();
    },
  },
  {
    name: 'operation-error',
    open: async ({ page, place, go, answer }) => {
      await answer('BatchOperation', new Error('The database is busy. Try again.'));
      await go(`/reports/batch-operations/${place.operations.waiting}`);
      await page.getByRole('alert').waitFor();
    },
  },
  list('audit-trail', '/reports/audit-trail', { who: 'auditor', route: '/reports/audit-trail' }),
  {
    name: 'audit-event',
    who: 'auditor',
    open: async ({ page, go }) => {
      await go('/reports/audit-trail?action=batch_operation.');
      await row(page).getByRole('gridcell').first().click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'audit-trail-actions',
    who: 'auditor',
    open: async ({ page, go }) => {
      await go('/reports/audit-trail?action=batch_operation.&result=REFUSED');
      await page.getByRole('grid').waitFor();
      await page.getByRole('search').getByText(either('Action:', 'Ação:')).click();
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'audit-trail-no-match',
    who: 'auditor',
    open: async ({ page, go }) => {
      await go('/reports/audit-trail?subject=nothing-is-called-this');
      await page.getByRole('grid').getByRole('row').nth(1).waitFor({ state: 'detached' });
      await button(page, 'Reset filters', 'Limpar filtros').waitFor();
    },
  },
  {
    name: 'audit-trail-not-allowed',
    open: async ({ page, go }) => {
      await go('/reports/audit-trail');
      await title(page).waitFor();
    },
  },
];
