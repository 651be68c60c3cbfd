import { lazy, Suspense, type ComponentType } from 'react';
import { ErrorBoundary } from './components/error-boundary';
import { Page } from './components/page';
import { Skeleton } from './components/skeleton';
import { ExportPage } from './pages/export/export-page';
import { GetStartedPage } from './pages/get-started/get-started-page';
import { Reports } from './pages/report/reports';
import { adminTitle } from './pages/admin/admin-title';
import type { Ports } from './ports';
import { CountUsageContext } from './usage/count-usage';

/** Loaded where it is opened: the export page, which most people open, does without it. */
const AdminPage = lazy(() => import('./pages/admin/admin-page'));

/** Pages by the keys of their modules in the manifest, which have one resource; every other key is the export page's. */
const PAGES: Readonly<Record<string, ComponentType<{ readonly ports: Ports }>>> = {
  'openbook-admin': AdminPage,
  'openbook-configure': AdminPage,
  'openbook-get-started': GetStartedPage,
};

export function App({ ports }: { readonly ports: Ports }) {
  const PageOfModule = PAGES[ports.context.moduleKey] ?? ExportPage;
  return (
    <CountUsageContext.Provider value={ports.usage.count}>
      <Reports ports={ports}>
        <ErrorBoundary onError={ports.errors.caught}>
          <Suspense fallback={<Opening />}>
            <PageOfModule ports={ports} />
          </Suspense>
        </ErrorBoundary>
      </Reports>
    </CountUsageContext.Provider>
  );
}

function Opening() {
  return (
    <Page title={adminTitle}>
      <Skeleton label="Opening" lines={8} />
    </Page>
  );
}
