import { Link } from '@tanstack/react-router';
import { KeySquare } from 'lucide-react';
import { useState } from 'react';
import { viewerMessages } from '@/entities/viewer/messages';
import { useViewer } from '@/entities/viewer/use-viewer';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { Page, PageHeader, Panel, Properties } from '@/ui/page';
import { ChangePasswordDialog } from '../change-password-dialog';
import { signInMessages } from '../messages';
import { Preferences } from './preferences';
import styles from './profile-page.module.css';
import { SecondFactors } from './second-factors';

/** The viewer's account, password, second factors and preferences. */
export function ProfilePage() {
  const t = useMessages(signInMessages);
  const { roles } = useMessages(viewerMessages);
  const { user, role, isApprover } = useViewer();
  const [changing, setChanging] = useState(false);
  return (
    <Page narrow>
      <PageHeader title={t.profile} description={t.profileText} />
      <Panel title={t.account}>
        <Properties
          items={[
            { name: t.displayName, value: user.displayName },
            { name: t.username, value: user.username },
            { name: t.email, value: user.email || '–' },
            { name: t.role, value: `${roles[role]} · ${t.roleTexts[role]}` },
            { name: t.approver, value: isApprover ? t.isApprover : t.isNoApprover },
          ]}
        />
      </Panel>
      <Panel title={t.security}>
        <div className={styles.security}>
          <Button icon={<KeySquare />} onClick={() => setChanging(true)}>
            {t.change}
          </Button>
          <Link to="/settings/api-tokens">{t.apiTokens}</Link>
        </div>
      </Panel>
      <SecondFactors />
      <Preferences />
      {changing ? <ChangePasswordDialog onClose={() => setChanging(false)} /> : null}
    </Page>
  );
}
