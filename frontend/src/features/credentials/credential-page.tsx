import { Page, PageHeader } from '@/ui/page';

export function CredentialPage() {
  return (
    <Page>
      <PageHeader title="CredentialPage" />
    </Page>
  );
}
