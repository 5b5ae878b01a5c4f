import { Page, PageHeader } from '@/ui/page';

export function DevicesPage() {
  return (
    <Page>
      <PageHeader title="DevicesPage" />
    </Page>
  );
}
