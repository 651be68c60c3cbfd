import { lazy, Suspense } from 'react';
import { ErrorBoundary } from './components/error-boundary';
import { Page } from './components/page';
import { Skeleton } from './components/skeleton';
import { ExportPage } from './pages/export/export-page';
import { Reports } from './pages/report/reports';
import { adminTitle } from './pages/admin/admin-title';
import type { Ports } from './ports';
import { CountUsageContext } from './usage/count-usage';

/** Loaded where it is opened: the export page, which most people open, does without it. */
const AdminPage = lazy(() => import('./pages/admin/admin-page'));

/** One resource for both modules of the manifest; the module's key says which page it is. */
export function App({ ports }: { readonly ports: Ports }) {
  return (
    <CountUsageContext.Provider value={ports.usage.count}>
      <Reports ports={ports}>
        <ErrorBoundary onError={ports.errors.caught}>
          {ports.context.moduleKey === 'openbook-admin' ? (
            <Suspense fallback={<Opening />}>
              <AdminPage ports={ports} />
            </Suspense>
          ) : (
            <ExportPage ports={ports} />
          )}
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
