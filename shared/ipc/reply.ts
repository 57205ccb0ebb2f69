/** Why main did not answer a call: a fault of the program, not an outcome that a handler foresees. */
export type CallFault = 'refusedSender' | 'badInput' | 'unexpected';

/** What travels back to the preload script, which turns a fault into a rejection. */
export type Reply =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly code: CallFault };
