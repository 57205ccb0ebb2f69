import { addEvidence, type AddCode } from '#data/commands/addEvidence.ts';
import type { DeskDatabase } from '#data/database.ts';
import { admitFile } from '#shared/evidence/admitFile.ts';
import type { RefusalCode } from '#shared/evidence/refusals.ts';
import type { Evidence } from '#shared/model/evidence.ts';
import { success, type Result } from '#shared/model/result.ts';
import { keepFile, type KeepCode } from './evidenceFile.ts';
import type { EvidenceHost } from './evidenceHost.ts';
import { evidenceKeys } from './evidenceKeys.ts';
import type { Prepared } from './preparePicture.ts';

/** Where files are added: the open database, main, and the vault's data key. */
export type EvidenceDesk = {
  readonly database: DeskDatabase;
  readonly host: Pick<EvidenceHost, 'evidencePut'>;
  readonly key: CryptoKey;
};

/** A file to be added to an item. `keepLocation`: a photo is kept as it is, with the place in it. */
export type NewFile = {
  readonly sessionId: string;
  readonly itemKey: string;
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly keepLocation: boolean;
};

/**
 * Adds one file as evidence: looks what it is, takes a photo's place out, encrypts it, lets main keep it, and writes its
 * row. The file comes before the row, so that no row is ever without its file; a file whose row could not be written is
 * removed later (see `discardUnused.ts`).
 */
export async function addFile(
  { database, host, key }: EvidenceDesk,
  { sessionId, itemKey, name: fileName, bytes, keepLocation }: NewFile,
): Promise<Result<Evidence, RefusalCode | KeepCode | AddCode>> {
  const admitted = admitFile(fileName, bytes);
  if (!admitted.ok) return admitted;
  const { name, mediaType } = admitted.value;
  const prepared: Result<Prepared, RefusalCode> =
    mediaType === 'image/jpeg' || mediaType === 'image/png' || mediaType === 'image/webp'
      ? await (await picturePreparation()).preparePicture(name, bytes, mediaType, keepLocation)
      : success({ bytes, thumbnail: null, location: 'none' });
  if (!prepared.ok) return prepared;
  const { bytes: content, thumbnail, location } = prepared.value;
  const kept = await keepFile(host, await evidenceKeys(key), content);
  if (!kept.ok) return kept;
  return addEvidence(database, {
    sessionId,
    itemKey,
    name,
    mediaType,
    size: content.length,
    sha256: kept.value,
    thumbnail,
    location,
  });
}

/** What looks into photos is as large as the whole questionnaire, which must not wait for it. */
function picturePreparation() {
  return import('./preparePicture.ts');
}
