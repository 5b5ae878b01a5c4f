import { Page, PageHeader } from '@/ui/page';

export function ApiTokensPage() {
  return (
    <Page>
      <PageHeader title="ApiTokensPage" />
    </Page>
  );
}
