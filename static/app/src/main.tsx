import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@atlaskit/css-reset/dist/bundle.css';
import './base.css';
import { App } from './app';
import { backend, openPage, requestJira } from './bridge';

// The first paint waits for the product's theme, so that nobody in dark mode sees a white page first.
const context = await openPage();

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App ports={{ backend, requestJira, context }} />
  </StrictMode>,
);
