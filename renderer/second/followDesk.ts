import type { Host } from '#shared/ipc/contract.ts';
import type { SecondMessage } from '#shared/exhibits/secondMessage.ts';

/** Shows what the desk drives, one message after another, until main no longer answers: then this window goes with it. */
export async function followDesk(
  host: Pick<Host, 'secondNext'>,
  show: (message: SecondMessage) => void,
): Promise<void> {
  let after = 0;
  for (;;) {
    const { at, message } = await host.secondNext({ after });
    show(message);
    after = at;
  }
}
