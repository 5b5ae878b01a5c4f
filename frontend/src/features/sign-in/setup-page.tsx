import { Page, PageHeader } from '@/ui/page';

export function SetupPage() {
  return (
    <Page>
      <PageHeader title="SetupPage" />
    </Page>
  );
}
