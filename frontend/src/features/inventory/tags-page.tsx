import { Page, PageHeader } from '@/ui/page';

export function TagsPage() {
  return (
    <Page>
      <PageHeader title="TagsPage" />
    </Page>
  );
}
