import dayjs from 'dayjs';
import { recordAction } from '#data/commands/recordAction.ts';
import { host } from '#host';
import type { Services } from '#services';
import { success, type Result } from '#shared/model/result.ts';
import { selectionNames } from '#shared/sync/exchange/previewWords.ts';
import type { ExchangeDesk } from '#sync/exchange/exchangeDesk.ts';
import { readPackage, type SealedPackage } from '#sync/exchange/file/readPackage.ts';
import { makePackage, type MadePackage, type PackageOrder } from '#sync/exchange/makePackage.ts';
import { openPackageFile, type OpenedPackage } from '#sync/exchange/openPackageFile.ts';
import { previewPackage, type PackagePreview } from '#sync/exchange/previewPackage.ts';

/** Where this window's packages are made and taken in. */
export function exchangeDesk({ database, account }: Pick<Services, 'database' | 'account'>): ExchangeDesk {
  return { database, host, key: account.key };
}

/** A package that was saved, and how large it is (bytes). */
export type SavedPackage = Omit<MadePackage, 'bytes'> & { readonly size: number; readonly path: string };

/** Makes a package, asks where to, and writes it. `cancelled`: the user did not want to. */
export async function savePackage(
  services: Services,
  order: PackageOrder,
  onProgress: (rows: number) => void,
): Promise<Result<SavedPackage>> {
  const made = await makePackage(exchangeDesk(services), order, onProgress);
  if (!made.ok) return made;
  const { bytes, ...counts } = made.value;
  const suggestedName = `交换包-${dayjs().format('YYYY-MM-DD')}.tdx`;
  const saved = await host.saveFile({ kind: 'exchange', suggestedName, bytes });
  if (!saved.ok) return saved;
  void recordAction(services.database, 'exchange.export', {
    counts: `${counts.rows} 条、${counts.files} 个佐证材料文件`,
    file: saved.path,
    mode: selectionNames[order.chosen.selection],
  });
  return success({ ...counts, size: bytes.length, path: saved.path });
}

/** A file that is a whole package; its passphrase has yet to be typed. */
export type ChosenPackage = {
  readonly name: string;
  readonly size: number;
  readonly sealed: SealedPackage;
};

/** Asks for a package and looks whether it is whole; `cancelled`: the user chose none. */
export async function choosePackage(): Promise<Result<ChosenPackage>> {
  const opened = await host.openExchange(null);
  if (!opened.ok) return opened;
  const sealed = await readPackage(new Uint8Array(opened.bytes));
  return sealed.ok ? success({ name: opened.name, size: opened.bytes.length, sealed: sealed.value }) : sealed;
}

/** A package that was opened, and what importing it would do. */
export type LookedAt = { readonly opened: OpenedPackage; readonly preview: PackagePreview };

/** Opens a package by its passphrase and compares it with what is here. */
export async function lookInto(
  services: Services,
  { sealed }: ChosenPackage,
  passphrase: string,
): Promise<Result<LookedAt>> {
  const opened = await openPackageFile(sealed, passphrase);
  if (!opened.ok) return opened;
  const preview = await previewPackage(exchangeDesk(services), opened.value);
  return preview.ok ? success({ opened: opened.value, preview: preview.value }) : preview;
}
