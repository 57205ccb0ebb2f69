import { answerCalls } from '#data/callWorker.ts';
import { decodeFile } from './decodeFile.ts';

// Looks for the code off the window's thread: a photo of twelve megapixels takes its time.
answerCalls((file: Blob) => decodeFile(file));
