import { blobPaths, missingReplySchema, type MissingReply } from '#shared/sync/blobProtocol.ts';
import { callPlatform, type Line, type PlatformOutcome } from '../callPlatform.ts';

/** Asks which of these files (SHA-256 in hex, at most 500) the platform lacks. */
export function missingBlobs(
  sha256: readonly string[],
  token: string,
  line: Line,
): Promise<PlatformOutcome<MissingReply>> {
  const body = { sha256 };
  return callPlatform(
    { method: 'POST', path: blobPaths.missing, body, token, reply: missingReplySchema },
    line,
  );
}
