import { Page, PageHeader } from '@/ui/page';

export function UsersPage() {
  return (
    <Page>
      <PageHeader title="UsersPage" />
    </Page>
  );
}
