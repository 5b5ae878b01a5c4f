import { Page, PageHeader } from '@/ui/page';

export function BatchOperationPage() {
  return (
    <Page>
      <PageHeader title="BatchOperationPage" />
    </Page>
  );
}
