import type { LinkOptions } from '@tanstack/react-router';
import {
  Activity,
  Boxes,
  ChartColumn,
  CircleUser,
  CodeXml,
  KeyRound,
  ListChecks,
  ScrollText,
  Settings2,
  SlidersHorizontal,
  UserCog,
  type LucideIcon,
} from 'lucide-react';
import type { appMessages } from '../messages';

type Texts = (typeof appMessages)['en'];

interface NavigationLink {
  label: (t: Texts) => string;
  link: LinkOptions;
  /** The link is not active on sub-pages. */
  exact?: boolean;
  /** The search parameters that the link names must match as well, because several links have the same path. */
  includeSearch?: boolean;
  /** The key sequence that opens the page. */
  keys?: string;
}

interface NavigationGroup {
  label: (t: Texts) => string;
  icon: LucideIcon;
  links: NavigationLink[];
}

export interface Product {
  id: 'pam' | 'reports' | 'settings';
  icon: LucideIcon;
  /** The product's first page. */
  link: LinkOptions;
  /** The paths of its pages start with one of these. */
  prefixes: string[];
  groups: NavigationGroup[];
}

export const products: Product[] = [
  {
    id: 'pam',
    icon: KeyRound,
    link: { to: '/pam/credentials' },
    prefixes: ['/pam', '/bulk-action'],
    groups: [
      {
        label: (t) => t.atAGlance,
        icon: ChartColumn,
        links: [{ label: (t) => t.overview, link: { to: '/pam/overview' }, keys: 'g o' }],
      },
      {
        label: (t) => t.credentials,
        icon: KeyRound,
        links: [
          {
            label: (t) => t.all,
            link: { to: '/pam/credentials', search: { view: undefined } },
            keys: 'g c',
            includeSearch: true,
          },
          {
            label: (t) => t.active,
            link: { to: '/pam/credentials', search: { view: 'active' } },
            includeSearch: true,
          },
          {
            label: (t) => t.inactive,
            link: { to: '/pam/credentials', search: { view: 'inactive' } },
            includeSearch: true,
          },
          {
            label: (t) => t.expired,
            link: { to: '/pam/credentials', search: { view: 'expired' } },
            includeSearch: true,
          },
        ],
      },
      {
        label: (t) => t.inventory,
        icon: Boxes,
        links: [
          { label: (t) => t.devices, link: { to: '/pam/devices' }, keys: 'g d' },
          { label: (t) => t.domains, link: { to: '/pam/domains' } },
          { label: (t) => t.tags, link: { to: '/pam/tags' } },
        ],
      },
    ],
  },
  {
    id: 'reports',
    icon: ListChecks,
    link: { to: '/reports/batch-operations' },
    prefixes: ['/reports'],
    groups: [
      {
        label: (t) => t.atAGlance,
        icon: ChartColumn,
        links: [{ label: (t) => t.overview, link: { to: '/reports/overview' }, keys: 'g r' }],
      },
      {
        label: (t) => t.events,
        icon: Activity,
        links: [
          { label: (t) => t.batchOperations, link: { to: '/reports/batch-operations' }, keys: 'g b' },
          { label: (t) => t.auditTrail, link: { to: '/reports/audit-trail' }, keys: 'g a' },
        ],
      },
    ],
  },
  {
    id: 'settings',
    icon: Settings2,
    link: { to: '/settings/approvers' },
    prefixes: ['/settings', '/profile'],
    groups: [
      {
        label: (t) => t.systemParameters,
        icon: SlidersHorizontal,
        links: [{ label: (t) => t.approvers, link: { to: '/settings/approvers' }, keys: 'g s' }],
      },
      {
        label: (t) => t.access,
        icon: UserCog,
        links: [
          { label: (t) => t.users, link: { to: '/settings/users' }, keys: 'g u' },
          { label: (t) => t.protectedChanges, link: { to: '/settings/protected-changes' }, keys: 'g x' },
          { label: (t) => t.apiTokens, link: { to: '/settings/api-tokens' } },
        ],
      },
      {
        label: (t) => t.accountGroup,
        icon: CircleUser,
        links: [{ label: (t) => t.profile, link: { to: '/profile' }, keys: 'g p' }],
      },
      {
        label: (t) => t.catalogues,
        icon: ScrollText,
        links: [
          { label: (t) => t.passwordTypes, link: { to: '/settings/password-types' } },
          { label: (t) => t.executionTemplates, link: { to: '/settings/execution-templates' } },
        ],
      },
    ],
  },
];

export const developerIcon = CodeXml;

export function productOf(path: string): Product | undefined {
  return products.find((product) => product.prefixes.some((prefix) => path.startsWith(prefix)));
}
