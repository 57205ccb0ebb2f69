import type { Host } from '#shared/ipc/contract.ts';

/** The calls to main that keep files of evidence. */
export type EvidenceHost = Pick<Host, 'evidencePut' | 'evidenceGet'>;
