import { Page, PageHeader } from '@/ui/page';

export function ImportPage() {
  return (
    <Page>
      <PageHeader title="ImportPage" />
    </Page>
  );
}
