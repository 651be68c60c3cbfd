import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@atlaskit/css-reset/dist/bundle.css';
import './base.css';
import { App } from './app';
import { backend, openLink, openPage, requestJira } from './bridge';
import { BrokenPage } from './components/error-boundary';

const root = createRoot(document.getElementById('root')!);

openPage().then(
  (context) =>
    root.render(
      <StrictMode>
        <App ports={{ backend, requestJira, openLink, context }} />
      </StrictMode>,
    ),
  () => root.render(<BrokenPage />),
);
