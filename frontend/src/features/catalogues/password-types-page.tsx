import { Page, PageHeader } from '@/ui/page';

export function PasswordTypesPage() {
  return (
    <Page>
      <PageHeader title="PasswordTypesPage" />
    </Page>
  );
}
