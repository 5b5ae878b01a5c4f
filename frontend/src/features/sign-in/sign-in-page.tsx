import { Page, PageHeader } from '@/ui/page';

export function SignInPage() {
  return (
    <Page>
      <PageHeader title="SignInPage" />
    </Page>
  );
}
