import { Page, PageHeader } from '@/ui/page';

export function BatchOperationsPage() {
  return (
    <Page>
      <PageHeader title="BatchOperationsPage" />
    </Page>
  );
}
