import { useEffect, useState } from 'react';

/** The camera's picture, or why there is none; both null while it starts. */
export type Camera = {
  readonly stream: MediaStream | null;
  readonly fault: string | null;
  /** All cameras of this laptop: a 2-in-1 has one in front and one at its back. */
  readonly cameras: readonly { readonly id: string; readonly name: string }[];
};

const faults: Readonly<Record<string, string>> = {
  NotFoundError: '没有找到摄像头。请接上摄像头，或用手机拍好后点“添加文件”。',
  OverconstrainedError: '没有找到这个摄像头，它可能已被拔下。请换一个，或用手机拍好后点“添加文件”。',
  NotReadableError: '摄像头正被其他程序占用。请关闭其他程序后重试，或用手机拍好后点“添加文件”。',
  NotAllowedError: '系统没有允许本软件使用摄像头。请在系统的隐私设置中允许，或用手机拍好后点“添加文件”。',
};

/** Holds a camera while its component is shown; `chosen` is a camera's id, null = the one at the back if there is one. */
export function useCamera(chosen: string | null): Camera {
  const [camera, setCamera] = useState<Camera>({ stream: null, fault: null, cameras: [] });
  useEffect(() => {
    let isGone = false;
    let held: MediaStream | null = null;
    const start = async () => {
      try {
        held = await navigator.mediaDevices.getUserMedia({ audio: false, video: constraintsOf(chosen) });
        if (isGone) return stop(held);
        const cameras = await listCameras();
        setCamera({ stream: held, fault: null, cameras });
      } catch (error) {
        const name = error instanceof Error ? error.name : '';
        const fault = faults[name] ?? `摄像头无法启动（${name}）。请重试，或用手机拍好后点“添加文件”。`;
        if (!isGone) setCamera(({ cameras }) => ({ stream: null, fault, cameras }));
      }
    };
    void start();
    return () => {
      isGone = true;
      if (held !== null) stop(held);
    };
  }, [chosen]);
  return camera;
}

/** As sharp as the camera can up to what a document needs to be read. */
function constraintsOf(chosen: string | null): MediaTrackConstraints {
  const size = { width: { ideal: 3840 }, height: { ideal: 2160 } };
  return chosen === null
    ? { ...size, facingMode: { ideal: 'environment' } }
    : { ...size, deviceId: { exact: chosen } };
}

async function listCameras(): Promise<Camera['cameras']> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices
    .filter(({ kind }) => kind === 'videoinput')
    .map(({ deviceId, label }, index) => ({
      id: deviceId,
      name: label === '' ? `摄像头 ${index + 1}` : label,
    }));
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
