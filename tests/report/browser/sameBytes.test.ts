import { expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { openDocumentWorker } from '#report/documentWorker.ts';
import type { NodeDocument } from './nodeDocuments.ts';

declare module 'vitest/browser' {
  interface BrowserCommands {
    readonly documentsOfNode: () => Promise<string>;
  }
}

test('the window’s worker makes the same bytes as the command line', { timeout: 120_000 }, async () => {
  const documents = JSON.parse(await commands.documentsOfNode()) as readonly NodeDocument[];
  const worker = openDocumentWorker();
  const kinds = new Set<string>();
  for (const { request, sha256 } of documents) {
    const made = await worker.make(request);
    if (!made.ok || made.value.state !== 'made') throw new Error(`${request.document} was not made`);
    const bytes = made.value.bytes as Uint8Array<ArrayBuffer>;
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    const hex = [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    expect(hex, request.document).toBe(sha256);
    kinds.add(request.document);
  }
  worker.end();
  expect(kinds.size).toBe(6);
});
