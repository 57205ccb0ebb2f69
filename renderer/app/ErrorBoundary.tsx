import { Component, type ErrorInfo, type ReactNode } from 'react';
import { codeOfThrown, noteFault } from '#faults';
import { ErrorScreen } from './ErrorScreen.tsx';

type State = { readonly error: Error | null };

/** React offers error boundaries only as classes; this is the one place that needs it. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    noteFault(codeOfThrown(error));
    console.error('screen failed', error, info.componentStack);
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return <ErrorScreen error={this.state.error} onRetry={() => this.setState({ error: null })} />;
  }
}
