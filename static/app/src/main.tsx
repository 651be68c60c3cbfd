import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@atlaskit/css-reset/dist/bundle.css';
import './base.css';
import { App } from './app';
import { keptExports } from './browser-store/kept-exports';
import { backend, openLink, openModule, openPage, requestJira } from './bridge';
import { BrokenPage } from './components/error-boundary';
import { startErrorTracking } from './errors/start-error-tracking';
import { workerExporter } from './export-worker/start-worker';
import type { PageContext, Ports } from './ports';
import { startUsage } from './usage/start-usage';

const root = createRoot(document.getElementById('root')!);

const errors = startErrorTracking(backend, window);

const portsAt = (context: PageContext): Ports => ({
  backend,
  requestJira,
  exporter: workerExporter(requestJira, errors.traced),
  keptExports: keptExports(context),
  openLink,
  openModule,
  usage: startUsage(backend, window),
  errors,
  context,
});

openPage().then(
  (context) =>
    root.render(
      <StrictMode>
        <App ports={portsAt(context)} />
      </StrictMode>,
    ),
  () => root.render(<BrokenPage />),
);
