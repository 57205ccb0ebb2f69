/** Every address of the consultant's window, declared once: `patterns` for the router, `paths` for links. */
export const patterns = {
  enterprises: '/enterprises',
  enterprise: '/enterprises/:enterpriseId',
  sessions: '/sessions',
  diagnosis: '/sessions/:sessionId',
  result: '/sessions/:sessionId/result',
  reports: '/reports',
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
  diagnosis: (sessionId: string) => `/sessions/${encodeURIComponent(sessionId)}`,
  /** `ask`: what to ask there at once, closing or revising. */
  result: (sessionId: string, ask?: 'close' | 'revise') =>
    `/sessions/${encodeURIComponent(sessionId)}/result${ask === undefined ? '' : `?ask=${ask}`}`,
  reports: () => patterns.reports,
  exchange: () => patterns.exchange,
  sync: () => patterns.sync,
  audit: () => patterns.audit,
  settings: () => patterns.settings,
  templates: () => patterns.templates,
  help: () => patterns.help,
} as const;
