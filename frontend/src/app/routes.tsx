import { createRootRoute, createRoute, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import { batchOperationSearch, batchOperationsSearch } from '@/features/batch-operations/search';
import { bulkActionSearch } from '@/features/bulk-action/search';
import { credentialsSearch } from '@/features/credentials/search';
import { devicesSearch, namesSearch } from '@/features/inventory/search';
import { protectedChangesSearch } from '@/features/protected-changes/search';
import { auditSearch } from '@/features/audit/search';
import { signInSearch } from '@/features/sign-in/search';
import { usersSearch } from '@/features/users/search';
import { RouteNotFound } from './route-not-found';
import { AppShell } from './shell/app-shell';

const rootRoute = createRootRoute({ component: Outlet });

const signIn = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: signInSearch,
  component: lazyRouteComponent(() => import('@/features/sign-in/sign-in-page'), 'SignInPage'),
});

const setup = createRoute({
  getParentRoute: () => rootRoute,
  path: '/setup',
  component: lazyRouteComponent(() => import('@/features/sign-in/setup-page'), 'SetupPage'),
});

/** The routes below require a session. */
const shell = createRoute({ getParentRoute: () => rootRoute, id: 'shell', component: AppShell });

const home = createRoute({
  getParentRoute: () => shell,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/pam/credentials', replace: true });
  },
});

const inventoryOverview = createRoute({
  getParentRoute: () => shell,
  path: '/pam/overview',
  component: lazyRouteComponent(
    () => import('@/features/overview/inventory-overview-page'),
    'InventoryOverviewPage',
  ),
});

const operationsOverview = createRoute({
  getParentRoute: () => shell,
  path: '/reports/overview',
  component: lazyRouteComponent(
    () => import('@/features/overview/operations-overview-page'),
    'OperationsOverviewPage',
  ),
});

const credentials = createRoute({
  getParentRoute: () => shell,
  path: '/pam/credentials',
  validateSearch: credentialsSearch,
  component: lazyRouteComponent(
    () => import('@/features/credentials/list/credentials-page'),
    'CredentialsPage',
  ),
});

const credential = createRoute({
  getParentRoute: () => shell,
  path: '/pam/credentials/$id',
  component: lazyRouteComponent(
    () => import('@/features/credentials/detail/credential-page'),
    'CredentialPage',
  ),
});

const devices = createRoute({
  getParentRoute: () => shell,
  path: '/pam/devices',
  validateSearch: devicesSearch,
  component: lazyRouteComponent(() => import('@/features/inventory/devices/devices-page'), 'DevicesPage'),
});

const device = createRoute({
  getParentRoute: () => shell,
  path: '/pam/devices/$id',
  component: lazyRouteComponent(() => import('@/features/inventory/devices/device-page'), 'DevicePage'),
});

const profile = createRoute({
  getParentRoute: () => shell,
  path: '/profile',
  component: lazyRouteComponent(() => import('@/features/sign-in/profile/profile-page'), 'ProfilePage'),
});

const domains = createRoute({
  getParentRoute: () => shell,
  path: '/pam/domains',
  validateSearch: namesSearch,
  component: lazyRouteComponent(() => import('@/features/inventory/domains-page'), 'DomainsPage'),
});

const tags = createRoute({
  getParentRoute: () => shell,
  path: '/pam/tags',
  validateSearch: namesSearch,
  component: lazyRouteComponent(() => import('@/features/inventory/tags-page'), 'TagsPage'),
});

const importRoute = createRoute({
  getParentRoute: () => shell,
  path: '/pam/import',
  component: lazyRouteComponent(() => import('@/features/import/import-page'), 'ImportPage'),
});

const bulkAction = createRoute({
  getParentRoute: () => shell,
  path: '/bulk-action',
  validateSearch: bulkActionSearch,
  component: lazyRouteComponent(() => import('@/features/bulk-action/bulk-action-page'), 'BulkActionPage'),
});

const batchOperations = createRoute({
  getParentRoute: () => shell,
  path: '/reports/batch-operations',
  validateSearch: batchOperationsSearch,
  component: lazyRouteComponent(
    () => import('@/features/batch-operations/batch-operations-page'),
    'BatchOperationsPage',
  ),
});

const batchOperation = createRoute({
  getParentRoute: () => shell,
  path: '/reports/batch-operations/$id',
  validateSearch: batchOperationSearch,
  component: lazyRouteComponent(
    () => import('@/features/batch-operations/batch-operation-page'),
    'BatchOperationPage',
  ),
});

const auditTrail = createRoute({
  getParentRoute: () => shell,
  path: '/reports/audit-trail',
  validateSearch: auditSearch,
  component: lazyRouteComponent(() => import('@/features/audit/audit-page'), 'AuditPage'),
});

const approvers = createRoute({
  getParentRoute: () => shell,
  path: '/settings/approvers',
  component: lazyRouteComponent(() => import('@/features/approvers/approvers-page'), 'ApproversPage'),
});

const users = createRoute({
  getParentRoute: () => shell,
  path: '/settings/users',
  validateSearch: usersSearch,
  component: lazyRouteComponent(() => import('@/features/users/users-page'), 'UsersPage'),
});

const protectedChanges = createRoute({
  getParentRoute: () => shell,
  path: '/settings/protected-changes',
  validateSearch: protectedChangesSearch,
  component: lazyRouteComponent(
    () => import('@/features/protected-changes/list/protected-changes-page'),
    'ProtectedChangesPage',
  ),
});

const protectedChange = createRoute({
  getParentRoute: () => shell,
  path: '/settings/protected-changes/$id',
  component: lazyRouteComponent(
    () => import('@/features/protected-changes/change/protected-change-page'),
    'ProtectedChangePage',
  ),
});

const apiTokens = createRoute({
  getParentRoute: () => shell,
  path: '/settings/api-tokens',
  component: lazyRouteComponent(() => import('@/features/api-tokens/api-tokens-page'), 'ApiTokensPage'),
});

const passwordTypes = createRoute({
  getParentRoute: () => shell,
  path: '/settings/password-types',
  component: lazyRouteComponent(
    () => import('@/features/catalogues/password-types-page'),
    'PasswordTypesPage',
  ),
});

const executionTemplates = createRoute({
  getParentRoute: () => shell,
  path: '/settings/execution-templates',
  component: lazyRouteComponent(
    () => import('@/features/catalogues/execution-templates-page'),
    'ExecutionTemplatesPage',
  ),
});

/** Any other path: the message appears inside the shell, with its navigation. */
const unknownPath = createRoute({ getParentRoute: () => shell, path: '$', component: RouteNotFound });

export const routeTree = rootRoute.addChildren([
  signIn,
  setup,
  shell.addChildren([
    home,
    inventoryOverview,
    operationsOverview,
    credentials,
    credential,
    devices,
    device,
    profile,
    domains,
    tags,
    importRoute,
    bulkAction,
    batchOperations,
    batchOperation,
    auditTrail,
    approvers,
    users,
    protectedChanges,
    protectedChange,
    apiTokens,
    passwordTypes,
    executionTemplates,
    unknownPath,
  ]),
]);
