import path from 'node:path';
import { buildPage } from '../harness/buildPage.ts';
import { withElectron } from '../harness/electronProcess.ts';
import { figureOf, type Outcome } from '../harness/figure.ts';
import { packWindow } from '../harness/packWindow.ts';
import { percentile, spread } from '../harness/percentile.ts';
import { inTemporaryDirectory } from '../harness/workspace.ts';
import { frameAfter } from '../startup/frameAfter.ts';

const writes = 600;
/** Between two writes (ms). */
const pause = 10;

/** One answer from the command to its durable row, encrypted, over the same write in the clear, in turn in one window. */
export async function measureEncryptedAnswer(): Promise<Outcome> {
  return inTemporaryDirectory(async (directory) => {
    const page = await buildPage('encrypted', 'encrypted/page');
    const window = await packWindow('encrypted', page, 'seed/window');
    const { plain, encrypted } = await withElectron(
      window,
      path.join(directory, 'profile'),
      async (running) => {
        await frameAfter(running, "document.documentElement?.dataset.ready === 'true'");
        return running.evaluate<{ plain: number[]; encrypted: number[] }>(`measure(${writes}, ${pause})`);
      },
    );
    return {
      figure: figureOf(percentile(encrypted, 0.95), 'ms', {
        name: 'the same write in the clear, p95',
        value: percentile(plain, 0.95),
      }),
      limit: { of: 'ratio', most: 1.3 },
      details: [`encrypted: ${spread(encrypted, 'ms')}`, `in the clear: ${spread(plain, 'ms')}`],
    };
  });
}
