import type { Result } from '#shared/model/result.ts';
import { callWorker } from '../callWorker.ts';
import type { ImportContent } from './importContent.ts';
import type { ImportRequest } from './importWorker.ts';
import type { ImportSetting } from './readImportText.ts';

/** `readImportText` off the window's thread: ten thousand sessions take seconds to check, and the window must stay alive. */
export function readImportInWorker(text: string, setting: ImportSetting): Promise<Result<ImportContent>> {
  const worker = new Worker(new URL('./importWorker.ts', import.meta.url), {
    type: 'module',
    name: 'import',
  });
  const request: ImportRequest = { text, setting };
  return callWorker<Result<ImportContent>>(worker, request);
}
