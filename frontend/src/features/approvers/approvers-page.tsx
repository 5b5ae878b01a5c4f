import { Page, PageHeader } from '@/ui/page';

export function ApproversPage() {
  return (
    <Page>
      <PageHeader title="ApproversPage" />
    </Page>
  );
}
