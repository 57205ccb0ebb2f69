import type { BlobOutcome, BlobProgress } from '#sync/blobs/blobOutcome.ts';

/** How the files of evidence stand, in words; null: nothing is to be said of them yet. */
export function filesInWords(carrying: BlobProgress | null, files: BlobOutcome | null): string | null {
  if (carrying !== null) {
    const { filesDone, files: all, bytesDone, bytes } = carrying;
    return `正在传第 ${Math.min(filesDone + 1, all)} 个，共 ${all} 个（${megabytes(bytesDone)} / ${megabytes(bytes)} MB）`;
  }
  if (files === null) return null;
  const { failed, left, awaited, ended } = files;
  const [first] = failed;
  const parts = [
    ended === null ? '' : ended.message,
    first === undefined ? '' : `${failed.length} 个没有传到：${first.message}`,
    left === 0 ? '' : `${left} 个下次接着传`,
    awaited === 0 ? '' : `${awaited} 个等同事上传`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? '都已传到' : parts.join('；');
}

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);
