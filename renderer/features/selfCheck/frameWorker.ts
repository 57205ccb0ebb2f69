import { answerCalls } from '#data/callWorker.ts';
import { decodePicture } from './decodePicture.ts';

/** Looking hard at one frame is worth less than looking at the next one (ms). */
const milliseconds = 60;

// Looks for the code off the window's thread, frame by frame, so that the live picture stays smooth.
answerCalls((frame: ImageBitmap) => {
  const longestSide = Math.max(frame.width, frame.height);
  const text = decodePicture(frame, { longestSide, milliseconds });
  frame.close();
  return text;
});
