/** Every address of the consultant's window, declared once: `patterns` for the router, `paths` for links. */
export const patterns = {
  enterprises: '/enterprises',
  enterprise: '/enterprises/:enterpriseId',
  sessions: '/sessions',
  selfCheck: '/sessions/self-check',
  diagnosis: '/sessions/:sessionId',
  result: '/sessions/:sessionId/result',
  reports: '/reports',
  exhibits: '/exhibits',
  activities: '/activities',
  demands: '/activities/demands',
  activity: '/activities/:activityId',
  supervision: '/supervision',
  exchange: '/exchange',
  sync: '/sync',
  audit: '/audit',
  settings: '/settings',
  templates: '/settings/templates',
  help: '/help',
} as const;

export const paths = {
  enterprises: () => patterns.enterprises,
  enterprise: (enterpriseId: string) => `/enterprises/${encodeURIComponent(enterpriseId)}`,
  sessions: () => patterns.sessions,
  selfCheck: () => patterns.selfCheck,
  diagnosis: (sessionId: string) => `/sessions/${encodeURIComponent(sessionId)}`,
  /** `ask`: what to ask there at once, closing or revising. */
  result: (sessionId: string, ask?: 'close' | 'revise') =>
    `/sessions/${encodeURIComponent(sessionId)}/result${ask === undefined ? '' : `?ask=${ask}`}`,
  reports: () => patterns.reports,
  exhibits: () => patterns.exhibits,
  activities: () => patterns.activities,
  demands: () => patterns.demands,
  activity: (activityId: string) => `/activities/${encodeURIComponent(activityId)}`,
  supervision: () => patterns.supervision,
  exchange: () => patterns.exchange,
  sync: () => patterns.sync,
  audit: () => patterns.audit,
  settings: () => patterns.settings,
  templates: () => patterns.templates,
  help: () => patterns.help,
} as const;
