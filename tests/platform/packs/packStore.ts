import type { PackEntry, PackName } from '#shared/sync/protocol.ts';

/** An edition that an operator publishes; `content` is what devices get, byte for byte. */
export type NewPack = PackName & { readonly changes: readonly string[]; readonly content: Uint8Array };

/** The platform's packs and the key that it signs them with. An edition is never changed and never taken back. */
export type PackStore = {
  /** Ed25519, base64. */
  readonly publicKey: string;
  /**
   * An operator's act: signs and publishes an edition. One that is there already is left as it is; rejects where it is
   * there with other content or other changes, or where a newer one is.
   */
  readonly publish: (pack: NewPack) => Promise<PackEntry>;
  readonly list: () => Promise<readonly PackEntry[]>;
  /** The content of an edition; null: there is none of that name. */
  readonly read: (name: PackName) => Promise<Uint8Array | null>;
};
