/** Every address of the consultant's window, declared once: `patterns` for the router, `paths` for links. */
export const patterns = {
  enterprises: '/enterprises',
  enterprise: '/enterprises/:enterpriseId',
  sessions: '/sessions',
  diagnosis: '/sessions/:sessionId',
  result: '/sessions/:sessionId/result',
  exchange: '/exchange',
  settings: '/settings',
  help: '/help',
} as const;

export const paths = {
  enterprises: () => patterns.enterprises,
  enterprise: (enterpriseId: string) => `/enterprises/${encodeURIComponent(enterpriseId)}`,
  sessions: () => patterns.sessions,
  diagnosis: (sessionId: string) => `/sessions/${encodeURIComponent(sessionId)}`,
  result: (sessionId: string) => `/sessions/${encodeURIComponent(sessionId)}/result`,
  exchange: () => patterns.exchange,
  settings: () => patterns.settings,
  help: () => patterns.help,
} as const;
