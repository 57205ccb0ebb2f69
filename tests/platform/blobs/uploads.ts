import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Server } from '@tus/server';
import { blobHashSchema, blobLimits, blobPaths } from '#shared/sync/blobProtocol.ts';
import { isRefused } from '../refused.ts';
import { isDiskFull } from '../sql.ts';
import type { Device } from '../storage.ts';
import { blobRefused } from './blobRefused.ts';
import type { BlobStore } from './blobStore.ts';
import { uploadFiles } from './uploadFiles.ts';

/** How far an upload has come. Bytes. */
export type UploadState = { readonly offset: number; readonly size: number };

/** Uploads of files by the tus protocol. Each belongs to the device that began it. */
export type Uploads = {
  /** Answers a request of the protocol; throws a refusal. */
  readonly answer: (device: Device, request: Request) => Promise<Response>;
  /** A device's upload; throws `notFound` for one that is not its own. One that has come whole is taken over by this. */
  readonly look: (device: Device, id: string) => Promise<UploadState>;
  /** Removes what was not finished in time. */
  readonly tidy: () => Promise<void>;
};

/** Uploads in a folder, which must be there; what has come whole and is what it claims to be goes to the store. */
export function openUploads(folder: string, blobs: BlobStore, lifetime: number): Uploads {
  const files = uploadFiles(folder, lifetime);
  const devices = new WeakMap<object, Device>();
  const faults = new WeakMap<object, unknown>();
  const finishing = new Map<string, Promise<void>>();

  /** Once at a time: a device that asks how far it has come may do so while its last bytes are being verified. */
  function finish({ id, metadata }: Kept): Promise<void> {
    const running = finishing.get(id) ?? takeOver(id, metadata).finally(() => finishing.delete(id));
    finishing.set(id, running);
    return running;
  }

  async function takeOver(id: string, metadata: Kept['metadata']): Promise<void> {
    const { sha256 = '', centre = '' } = metadata ?? {};
    const file = path.join(folder, id);
    if ((await hashOf(file)) !== sha256) {
      await files.remove(id);
      throw blobRefused('wrongContent');
    }
    await blobs.take(centre ?? '', sha256, file);
    await rm(`${file}.json`, { force: true });
  }

  async function ownOf(device: Device, id: string): Promise<Kept> {
    const upload = await files.getUpload(id).catch((error: unknown) => {
      throw refusalOf(error);
    });
    const isOwn = upload.metadata?.['device'] === device.id && upload.metadata['centre'] === device.centre.id;
    if (!isOwn) throw blobRefused('notFound');
    return upload;
  }

  const tus = new Server({
    path: blobPaths.uploads,
    datastore: files,
    maxSize: blobLimits.file,
    allowedOrigins: [],
    namingFunction: () => randomBytes(16).toString('hex'),
    // Relative to the address that was asked, which may go through a gateway with a path of its own.
    generateUrl: (_request, { id }) => `${path.posix.basename(blobPaths.uploads)}/${id}`,
    async onUploadCreate(request, { metadata, size = 0 }) {
      const device = devices.get(request);
      const sha256 = blobHashSchema.safeParse(metadata?.['sha256']);
      if (device === undefined || !sha256.success || size === 0) throw blobRefused('invalid');
      return { metadata: { sha256: sha256.data, device: device.id, centre: device.centre.id } };
    },
    async onUploadFinish(_request, upload) {
      await finish(upload);
      return {};
    },
    onResponseError(request, error) {
      faults.set(request, error);
      return undefined;
    },
  });

  return {
    async answer(device, request) {
      devices.set(request, device);
      const response = await tus.handleWeb(request);
      if (response.status < 400) return response;
      throw refusalOf(faults.get(request) ?? { status_code: response.status });
    },
    async look(device, id) {
      const upload = await ownOf(device, id);
      const size = upload.size ?? 0;
      // The platform was ended after the last byte, and before it was verified.
      if (upload.offset === size) await finish(upload);
      return { offset: upload.offset, size };
    },
    async tidy() {
      await tus.cleanUpExpiredUploads();
    },
  };
}

type Kept = Awaited<ReturnType<ReturnType<typeof uploadFiles>['getUpload']>>;

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

const codes = { 404: 'notFound', 409: 'offsetConflict', 410: 'uploadGone', 413: 'tooLarge' } as const;

/** What is to be thrown for an error of the library: refusals as they are, its own by their status. */
function refusalOf(error: unknown): unknown {
  if (isRefused(error) || isDiskFull(error) || (error instanceof Error && 'blobRefusal' in error))
    return error;
  const { status_code: status } = error as { readonly status_code?: unknown };
  if (typeof status !== 'number') return error;
  return blobRefused(codes[status as keyof typeof codes] ?? (status < 500 ? 'invalid' : 'failed'));
}
