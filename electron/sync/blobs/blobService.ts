import type { BlobHandlers } from '#shared/ipc/blobCalls.ts';
import { failure } from '#shared/model/result.ts';
import type { Line } from '../callPlatform.ts';
import type { OpenPlace, PlatformSession } from '../platformSession.ts';
import { patience, type Surroundings } from '../surroundings.ts';
import { downloadBlob } from './downloadBlob.ts';
import { missingBlobs } from './missingBlobs.ts';
import { uploadBlob } from './uploadBlob.ts';
import { uploadPlaces } from './uploadPlaces.ts';

/** What the calls about files need of the application, and the session that the other calls to the platform use. */
export type BlobParts = Pick<Surroundings, 'userData' | 'fetch' | 'now' | 'log'> & {
  readonly session: Pick<PlatformSession, 'place' | 'signal'>;
};

/** The calls about files of evidence. Neither hashes nor tokens are logged. */
export function blobService({ userData, fetch, now, log, session }: BlobParts): BlobHandlers {
  const places = uploadPlaces(userData, now, log);
  const lineTo = ({ address, token }: OpenPlace): { readonly line: Line; readonly token: string } => ({
    line: { address, fetch, signal: session.signal(), patience },
    token,
  });
  return {
    async blobsMissing({ sha256 }) {
      const place = session.place();
      if (place === null) return notOpen;
      const { line, token } = lineTo(place);
      const asked = await missingBlobs(sha256, token, line);
      return asked.ok ? { ok: true, missing: asked.value.missing } : asked;
    },
    async blobUpload({ sha256, bytes }) {
      const place = session.place();
      if (place === null) return notOpen;
      const sent = await uploadBlob(sha256, bytes, { ...lineTo(place), places });
      if (!sent.ok) log(`sync: file not sent: ${sent.code}`);
      return sent.ok ? { ok: true } : sent;
    },
    async blobDownload({ sha256, size }) {
      const place = session.place();
      if (place === null) return notOpen;
      const read = await downloadBlob(sha256, size, lineTo(place));
      if (!read.ok) log(`sync: file not read: ${read.code}`);
      return read.ok ? { ok: true, bytes: read.value } : read;
    },
  };
}

const notOpen = failure(
  'notOpen',
  '与平台的连接没有打开，没有收发任何文件，本机的文件都在；请锁定工作台再解锁，之后会自动继续。',
);
