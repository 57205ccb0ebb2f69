import { useRouteError } from 'react-router';
import { ErrorScreen } from './ErrorScreen.tsx';

/** The router's own error element: a screen that failed inside the shell. */
export function RouteErrorScreen() {
  return <ErrorScreen error={useRouteError()} onRetry={() => window.location.reload()} />;
}
