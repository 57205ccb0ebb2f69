import type { DeskDatabase } from '#data/database.ts';
import type { EvidenceHost } from '#evidence/evidenceHost.ts';
import type { Host } from '#shared/ipc/contract.ts';
import type { SealHost } from '#vault/deviceSigner.ts';

/** Where packages are made and taken in: the open database, main, and the vault's data key. */
export type ExchangeDesk = {
  readonly database: DeskDatabase;
  readonly host: SealHost & EvidenceHost & Pick<Host, 'syncConnection'>;
  readonly key: CryptoKey;
};
