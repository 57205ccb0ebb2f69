import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { failure, success } from '#shared/model/result.ts';
import type { CallFailure } from '#shared/sync/callFailure.ts';
import { packMessage, type SignedPack } from '#shared/sync/packMessage.ts';
import type { PackEntry, PackName } from '#shared/sync/protocol.ts';
import type { PackPort } from '#sync/packs/packPort.ts';

const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

/** A platform's packs, signed as the protocol has it, that can be away and can lie. */
export type PackPlatform = {
  readonly publicKey: string;
  readonly port: PackPort;
  readonly publish: (name: PackName, content: unknown, changes?: readonly string[]) => PackEntry;
  /** What is listed and given, to be meddled with. */
  readonly entries: PackEntry[];
  readonly contents: Map<string, Uint8Array>;
  /** What stands in the way of every request; of those for contents only. */
  readonly away: { all: CallFailure | null; files: CallFailure | null };
  /** What was asked for. */
  readonly asked: string[];
};

export function packPlatform(): PackPlatform {
  const secretKey = ed25519.utils.randomSecretKey();
  const entries: PackEntry[] = [];
  const contents = new Map<string, Uint8Array>();
  const away: PackPlatform['away'] = { all: null, files: null };
  const asked: string[] = [];
  return {
    publicKey: base64(ed25519.getPublicKey(secretKey)),
    publish: (name, content, changes = []) => {
      const bytes = utf8ToBytes(typeof content === 'string' ? content : JSON.stringify(content));
      const signed: SignedPack = {
        ...name,
        sha256: bytesToHex(sha256(bytes)),
        bytes: bytes.length,
        changes: [...changes],
      };
      const signature = base64(ed25519.sign(utf8ToBytes(packMessage(signed)), secretKey));
      const entry = { ...signed, signature };
      entries.push(entry);
      contents.set(pathOf(name), bytes);
      return entry;
    },
    port: {
      list: async () => {
        asked.push('list');
        return away.all ?? success({ packs: [...entries] });
      },
      file: async (name) => {
        asked.push(pathOf(name));
        const content = contents.get(pathOf(name));
        return (
          away.all ??
          away.files ??
          (content === undefined ? failure('notFound', '没有这一项。') : success(content))
        );
      },
    },
    entries,
    contents,
    away,
    asked,
  };
}

export const pathOf = ({ kind, id, version }: PackName): string => `${kind}/${id}/${version}`;
