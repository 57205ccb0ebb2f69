import { renderReport } from '#shared/report/docx/renderReport.ts';
import type { ReportModel } from '#shared/report/model.ts';

/** Renders one report model to .docx bytes off the window's thread; an error comes back as text. */
export type RenderReply =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly reason: string };

const scope = self as unknown as DedicatedWorkerGlobalScope;

scope.addEventListener('message', (event: MessageEvent<ReportModel>) => {
  renderReport(event.data).then(
    (bytes) => {
      const reply: RenderReply = { ok: true, bytes: bytes as Uint8Array<ArrayBuffer> };
      scope.postMessage(reply, [reply.bytes.buffer]);
    },
    (error: unknown) => {
      const reply: RenderReply = {
        ok: false,
        reason: error instanceof Error ? error.message : String(error),
      };
      scope.postMessage(reply);
    },
  );
});
