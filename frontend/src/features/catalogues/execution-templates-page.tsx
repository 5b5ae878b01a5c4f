import { Page, PageHeader } from '@/ui/page';

export function ExecutionTemplatesPage() {
  return (
    <Page>
      <PageHeader title="ExecutionTemplatesPage" />
    </Page>
  );
}
