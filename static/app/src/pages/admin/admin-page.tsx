import { FlagsProvider } from '@atlaskit/flag/flags-provider';
import Tab from '@atlaskit/tabs/tab';
import TabList from '@atlaskit/tabs/tab-list';
import TabPanel from '@atlaskit/tabs/tab-panel';
import Tabs from '@atlaskit/tabs/tabs';
import type { ComponentType } from 'react';
import { Page } from '../../components/page';
import type { Ports } from '../../ports';
import { ErrorsView } from './errors/errors-view';
import { MoveSection } from './move/move-section';
import { SettingsView } from './settings/settings-view';
import { UsageView } from './usage/usage-view';
import { YourDataView } from './your-data/your-data-view';
import { adminTitle } from './admin-title';
import styles from './admin-page.module.css';

/** One folder a view; each asks the backend when it is opened first, and says by itself what went wrong. */
const views: readonly { readonly title: string; readonly View: ComponentType<{ readonly ports: Ports }> }[] = [
  { title: 'Your data', View: YourDataView },
  { title: 'Usage', View: UsageView },
  { title: 'Errors', View: ErrorsView },
  { title: 'Settings', View: SettingsView },
];

export default function AdminPage({ ports }: { readonly ports: Ports }) {
  return (
    <FlagsProvider>
      <Page title={adminTitle}>
        <MoveSection ports={ports} />
        <Tabs id="admin-views">
          <TabList>
            {views.map(({ title }) => (
              <Tab key={title}>{title}</Tab>
            ))}
          </TabList>
          {views.map(({ title, View }) => (
            <TabPanel key={title}>
              <div className={styles.view}>
                <View ports={ports} />
              </div>
            </TabPanel>
          ))}
        </Tabs>
      </Page>
    </FlagsProvider>
  );
}
