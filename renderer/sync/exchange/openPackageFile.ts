import { success, type Result } from '#shared/model/result.ts';
import { normalisePassphrase } from '#shared/vault/passphraseRules.ts';
import { deriveDoorKey } from '#vault/deriveKey.ts';
import { packageFaults } from './file/packageFaults.ts';
import type { PackageHeader } from './file/packageHeader.ts';
import { readParts, type PackageContent } from './file/parts.ts';
import { openPackage, type SealedPackage } from './file/readPackage.ts';

/** A package that was opened: who signed it and what is in it. */
export type OpenedPackage = PackageContent & { readonly device: PackageHeader['device'] };

/** Opens a package by its passphrase. */
export async function openPackageFile(
  sealed: SealedPackage,
  passphrase: string,
): Promise<Result<OpenedPackage>> {
  const { device, derivation } = sealed.header;
  const door = await deriveDoorKey(normalisePassphrase(passphrase), derivation);
  const content = await openPackage(sealed, door);
  if (!content.ok) return content;
  const parts = readParts(content.value);
  if (!parts.ok) return packageFaults.packageDamaged;
  return success({ ...parts.value, device });
}
