import { Page, PageHeader } from '@/ui/page';

export function DomainsPage() {
  return (
    <Page>
      <PageHeader title="DomainsPage" />
    </Page>
  );
}
