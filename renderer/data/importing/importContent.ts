import type { SessionBundle } from '#shared/model/bundle.ts';
import type { Enterprise, EnterpriseFields } from '#shared/model/enterprise.ts';
import type { SessionKind } from '#shared/model/session.ts';
import type { PinnedPack } from '../rows.ts';

/** What an import brings: rows made from a valid file, and the editions of the packs that its sessions refer to. */
export type ImportContent = {
  readonly enterprises: readonly Enterprise[];
  readonly bundles: readonly SessionBundle[];
  readonly packs: readonly PinnedPack[];
};

/** What happens to an enterprise that is here already: `keep` its fields, or `overwrite` them by the file's. */
export type ImportMode = 'keep' | 'overwrite';

/** An enterprise that is here (same USCC) with other fields than the file's. */
export type ChangedEnterprise = {
  readonly id: string;
  readonly uscc: string;
  readonly name: string;
  readonly fields: readonly (keyof EnterpriseFields)[];
};

/** A session that is here under the same id with other content; an import never touches it. `closed`: it is sealed here. */
export type DifferentSession = {
  readonly id: string;
  readonly enterprise: string;
  readonly kind: SessionKind;
  readonly date: string;
  readonly closed: boolean;
};

/** What an import would do. Sessions counted as the same are skipped. */
export type ImportPreview = {
  readonly newEnterprises: number;
  readonly sameEnterprises: number;
  readonly changedEnterprises: readonly ChangedEnterprise[];
  readonly newSessions: number;
  readonly sameSessions: number;
  readonly differentSessions: readonly DifferentSession[];
};
