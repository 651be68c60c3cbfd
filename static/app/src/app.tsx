import { ErrorBoundary } from './components/error-boundary';
import { AdminPage } from './pages/admin/admin-page';
import { ExportPage } from './pages/export/export-page';
import { Reports } from './pages/report/reports';
import type { Ports } from './ports';
import { CountUsageContext } from './usage/count-usage';

/** One resource for both modules of the manifest; the module's key says which page it is. */
export function App({ ports }: { readonly ports: Ports }) {
  return (
    <CountUsageContext.Provider value={ports.usage.count}>
      <Reports ports={ports}>
        <ErrorBoundary onError={ports.errors.caught}>
          {ports.context.moduleKey === 'openbook-admin' ? <AdminPage ports={ports} /> : <ExportPage ports={ports} />}
        </ErrorBoundary>
      </Reports>
    </CountUsageContext.Provider>
  );
}
