import { protocolHeader, protocolVersion } from '#shared/sync/protocol.ts';

/** What every request about a file says of itself. */
export function platformHeaders(token: string): Record<string, string> {
  return {
    authorization: `Bearer ${token}`,
    [protocolHeader]: String(protocolVersion),
    'cache-control': 'no-cache',
  };
}
