import { createHashRouter, Navigate } from 'react-router';
import { EnterpriseListScreen } from '#features/enterprises/EnterpriseListScreen.tsx';
import { patterns, paths } from '#paths';
import { RouteErrorScreen } from './RouteErrorScreen.tsx';
import { Shell } from './Shell.tsx';

// The first screen is drawn at once, not after a redirection.
if (window.location.hash === '') window.history.replaceState(null, '', `#${paths.enterprises()}`);

/** Screen by address. The list is part of the first bundle, the others are loaded when first opened. */
export const router = createHashRouter([
  {
    element: <Shell />,
    errorElement: <RouteErrorScreen />,
    hydrateFallbackElement: <></>,
    children: [
      { path: patterns.enterprises, element: <EnterpriseListScreen /> },
      {
        path: patterns.enterprise,
        lazy: async () => ({
          Component: (await import('./EnterprisePage.tsx')).EnterprisePage,
        }),
      },
      {
        path: patterns.sessions,
        lazy: async () => ({
          Component: (await import('#features/diagnosis/SessionListScreen.tsx')).SessionListScreen,
        }),
      },
      {
        path: patterns.selfCheck,
        lazy: async () => ({
          Component: (await import('./SelfCheckPage.tsx')).SelfCheckPage,
        }),
      },
      {
        path: patterns.diagnosis,
        lazy: async () => ({
          Component: (await import('#features/diagnosis/DiagnosisScreen.tsx')).DiagnosisScreen,
        }),
      },
      {
        path: patterns.result,
        lazy: async () => ({ Component: (await import('#features/result/ResultScreen.tsx')).ResultScreen }),
      },
      {
        path: patterns.reports,
        lazy: async () => ({
          Component: (await import('#features/reports/ReportsScreen.tsx')).ReportsScreen,
        }),
      },
      {
        path: patterns.exhibits,
        lazy: async () => ({
          Component: (await import('#features/exhibits/ExhibitsScreen.tsx')).ExhibitsScreen,
        }),
      },
      {
        path: patterns.scenarios,
        lazy: async () => ({
          Component: (await import('#features/scenarios/ScenariosScreen.tsx')).ScenariosScreen,
        }),
      },
      {
        path: patterns.activities,
        lazy: async () => ({
          Component: (await import('#features/activities/ActivitiesScreen.tsx')).ActivitiesScreen,
        }),
      },
      {
        path: patterns.demands,
        lazy: async () => ({
          Component: (await import('#features/activities/DemandsScreen.tsx')).DemandsScreen,
        }),
      },
      {
        path: patterns.activity,
        lazy: async () => ({
          Component: (await import('#features/activities/ActivityScreen.tsx')).ActivityScreen,
        }),
      },
      {
        path: patterns.supervision,
        lazy: async () => ({
          Component: (await import('#features/supervision/SupervisionScreen.tsx')).SupervisionScreen,
        }),
      },
      {
        path: patterns.exchange,
        lazy: async () => ({
          Component: (await import('#features/exchange/ExchangeScreen.tsx')).ExchangeScreen,
        }),
      },
      {
        path: patterns.sync,
        lazy: async () => ({ Component: (await import('#features/sync/SyncScreen.tsx')).SyncScreen }),
      },
      {
        path: patterns.audit,
        lazy: async () => ({ Component: (await import('#features/audit/AuditScreen.tsx')).AuditScreen }),
      },
      {
        path: patterns.settings,
        lazy: async () => ({
          Component: (await import('#features/settings/SettingsScreen.tsx')).SettingsScreen,
        }),
      },
      {
        path: patterns.templates,
        lazy: async () => ({
          Component: (await import('#features/templates/TemplatesScreen.tsx')).TemplatesScreen,
        }),
      },
      {
        path: patterns.help,
        lazy: async () => ({ Component: (await import('#features/help/HelpScreen.tsx')).HelpScreen }),
      },
      { path: '*', element: <Navigate to={paths.enterprises()} replace /> },
    ],
  },
]);
