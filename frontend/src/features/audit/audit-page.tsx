import { Page, PageHeader } from '@/ui/page';

export function AuditPage() {
  return (
    <Page>
      <PageHeader title="AuditPage" />
    </Page>
  );
}
