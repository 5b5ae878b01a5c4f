import { Page, PageHeader } from '@/ui/page';

export function BulkActionPage() {
  return (
    <Page>
      <PageHeader title="BulkActionPage" />
    </Page>
  );
}
