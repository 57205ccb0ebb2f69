import { useEffect, useRef, useState, type RefObject } from 'react';
import { useStable } from '#ui/useStable.ts';
import { openFrameReader } from './frameReader.ts';

const faults: Readonly<Record<string, string>> = {
  NotFoundError: '没有找到摄像头。请接上摄像头，或用手机拍下二维码后选择图片。',
  NotReadableError: '摄像头正被其他程序占用。请关闭其他程序后重试，或用手机拍下二维码后选择图片。',
  NotAllowedError: '系统没有允许本软件使用摄像头。请在系统的隐私设置中允许，或用手机拍下二维码后选择图片。',
};

/** Rest between two looks at the camera's picture (ms). */
const rest = 80;
/** The sizes (longest side, px) that looks take turns with: a code held askew is found in one and not in another. */
const sides = [960, 640, 1280];

const wanted: MediaTrackConstraints = {
  facingMode: { ideal: 'environment' },
  width: { ideal: 1280 },
  height: { ideal: 720 },
};

/**
 * Shows the camera in `video` and tells each code text that it sees, once until it sees another. `fault`: why there is no
 * camera, in a sentence.
 */
export function useScanner(onText: (text: string) => void): {
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly fault: string | null;
} {
  const video = useRef<HTMLVideoElement>(null);
  const [fault, setFault] = useState<string | null>(null);
  const tell = useStable(onText);

  useEffect(() => {
    const gone = new AbortController();
    let held: MediaStream | null = null;
    const reader = openFrameReader();
    const watch = async () => {
      let seen: string | null = null;
      for (let turn = 0; !gone.signal.aborted; turn += 1) {
        await new Promise((resolve) => setTimeout(resolve, rest));
        const source = video.current;
        if (source === null || source.videoWidth === 0) continue;
        // A camera that is just being taken away gives no frame.
        const text = await reader.read(source, sides[turn % sides.length] ?? 960).catch(() => null);
        if (gone.signal.aborted || text === null || text === seen) continue;
        seen = text;
        tell(text);
      }
    };
    const start = async () => {
      try {
        held = await navigator.mediaDevices.getUserMedia({ audio: false, video: wanted });
      } catch (error) {
        const name = error instanceof Error ? error.name : '';
        if (!gone.signal.aborted) setFault(faults[name] ?? `摄像头无法启动（${name}）。请重试，或选择图片。`);
        return;
      }
      if (gone.signal.aborted) return stop(held);
      if (video.current !== null) video.current.srcObject = held;
      await watch();
    };
    void start();
    return () => {
      gone.abort();
      reader.close();
      if (held !== null) stop(held);
    };
  }, [tell]);
  return { video, fault };
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
