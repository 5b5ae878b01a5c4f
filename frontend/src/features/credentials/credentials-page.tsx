import { Page, PageHeader } from '@/ui/page';

export function CredentialsPage() {
  return (
    <Page>
      <PageHeader title="CredentialsPage" />
    </Page>
  );
}
