/** Looks at a camera's picture with a worker of its own, one frame at a time. */
export type FrameReader = {
  /** The text of the QR code in what the camera shows now, scaled down to this longest side (px); null: none found. */
  readonly read: (video: HTMLVideoElement, longestSide: number) => Promise<string | null>;
  readonly close: () => void;
};

type Reply = { readonly done: true; readonly reply: string | null } | { readonly done: false };

/** Starts the worker; `close` ends it. */
export function openFrameReader(): FrameReader {
  const worker = new Worker(new URL('./frameWorker.ts', import.meta.url), { type: 'module', name: 'frames' });
  return {
    read: async (video, longestSide) => {
      const { videoWidth: width, videoHeight: height } = video;
      const scale = Math.min(1, longestSide / Math.max(width, height));
      const frame = await createImageBitmap(video, {
        resizeWidth: Math.max(1, Math.round(width * scale)),
        resizeHeight: Math.max(1, Math.round(height * scale)),
        resizeQuality: 'medium',
      });
      return new Promise((resolve) => {
        const onReply = ({ data }: MessageEvent<Reply>) => resolve(data.done ? data.reply : null);
        worker.addEventListener('message', onReply, { once: true });
        worker.postMessage(frame, [frame]);
      });
    },
    close: () => worker.terminate(),
  };
}
