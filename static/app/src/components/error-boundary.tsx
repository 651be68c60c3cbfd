import { Component } from 'react';
import type { ReactNode } from 'react';
import { Page } from './page';
import { ProblemMessage } from './problem-message';

type Props = {
  readonly children: ReactNode;
  readonly onError: (error: unknown) => void;
  /** Stands in place of what broke. Default: a page that asks to be reloaded. */
  readonly fallback?: ReactNode;
};
type State = { readonly failed: boolean };

/** The last resort: a page that cannot be drawn says so in a sentence. React has no such thing as a function. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override componentDidCatch(error: unknown) {
    this.props.onError(error);
  }

  override render() {
    const { children, fallback = <BrokenPage /> } = this.props;
    return this.state.failed ? fallback : children;
  }
}

/** Also for a page that could not even open. */
export function BrokenPage() {
  const message = 'Openbook could not show this page. Reload it; if that does not help, tell your Jira admin.';
  return (
    <Page title="Openbook">
      <ProblemMessage title="Something went wrong" problem={{ code: 'UNEXPECTED', message, reference: null }} />
    </Page>
  );
}
