import path from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron';
import { packBundle } from '#electron/diagnostics/bundle.ts';
import { gatherFacts } from '#electron/diagnostics/gatherFacts.ts';
import { identityHere } from '#electron/diagnostics/identity.ts';
import { log, logFileOf } from '#electron/log.ts';
import { lastLines } from '#electron/logFile.ts';
import { writeWhole } from '#electron/storage/writeWhole.ts';
import type { CallInput, CallResult, Handlers } from '#shared/ipc/contract.ts';
import { failure } from '#shared/model/result.ts';
import { rememberSaved, unwritten } from './files.ts';

/** Lines of the log that go into a bundle. */
const mostLines = 3000;

async function makeBundle(
  window: BrowserWindow,
  { tables, faults }: CallInput<'diagnosticBundle'>,
): Promise<CallResult<'diagnosticBundle'>> {
  const now = new Date();
  const chosen = await dialog.showSaveDialog(window, {
    title: '保存故障排查包',
    buttonLabel: '保存',
    defaultPath: path.join(
      app.getPath('documents'),
      `工作台故障排查包-${now.toLocaleDateString('sv-SE')}.zip`,
    ),
    filters: [{ name: '压缩包', extensions: ['zip'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (chosen.canceled || chosen.filePath === '') return failure('cancelled', '已取消，没有写入文件。');
  try {
    const facts = { ...(await gatherFacts()), tables, faults };
    const lines = lastLines(logFileOf(app.getPath('userData')), mostLines);
    await writeWhole(chosen.filePath, packBundle({ facts, lines }, identityHere(), now));
  } catch (error) {
    log('diagnostic bundle not written', error);
    return unwritten(chosen.filePath, error);
  }
  rememberSaved(chosen.filePath);
  return { ok: true, path: chosen.filePath };
}

/** The call that makes a bundle for support. */
export function diagnosticsHandlers(window: BrowserWindow): Pick<Handlers, 'diagnosticBundle'> {
  return { diagnosticBundle: (input) => makeBundle(window, input) };
}
