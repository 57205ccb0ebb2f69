import { answerCalls } from '../callWorker.ts';
import { readImportText, type ImportSetting } from './readImportText.ts';

export type ImportRequest = { readonly text: string; readonly setting: ImportSetting };

answerCalls(({ text, setting }: ImportRequest) => readImportText(text, setting));
