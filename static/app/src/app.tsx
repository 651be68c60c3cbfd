import type { ComponentType } from 'react';
import { ErrorBoundary } from './components/error-boundary';
import { AdminPage } from './pages/admin/admin-page';
import { ExportPage } from './pages/export/export-page';
import { GetStartedPage } from './pages/get-started/get-started-page';
import { Reports } from './pages/report/reports';
import type { Ports } from './ports';
import { CountUsageContext } from './usage/count-usage';

/** Pages by the keys of their modules in the manifest, which have one resource; every other key is the export page's. */
const PAGES: Readonly<Record<string, ComponentType<{ readonly ports: Ports }>>> = {
  'openbook-admin': AdminPage,
  'openbook-configure': AdminPage,
  'openbook-get-started': GetStartedPage,
};

export function App({ ports }: { readonly ports: Ports }) {
  const Page = PAGES[ports.context.moduleKey] ?? ExportPage;
  return (
    <CountUsageContext.Provider value={ports.usage.count}>
      <Reports ports={ports}>
        <ErrorBoundary onError={ports.errors.caught}>
          <Page ports={ports} />
        </ErrorBoundary>
      </Reports>
    </CountUsageContext.Provider>
  );
}
