import { homedir, hostname, userInfo } from 'node:os';
import type { Identity } from '#shared/diagnostics/redact.ts';

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return ''; // a system account without a name
  }
}

/** What must not stay in a text that leaves this computer. */
export function identityHere(): Identity {
  return { home: homedir(), user: userName(), host: hostname() };
}
