import { spawnSync } from 'node:child_process';
import type { BrowserCommand } from 'vitest/node';

/** For tests in a browser: the sample documents as Node makes them (JSON of `NodeDocument`s), made when asked for. */
export const documentsOfNode: BrowserCommand = ({ project }) => {
  const script = 'tests/report/browser/nodeDocuments.ts';
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script], {
    cwd: project.config.root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`${script}: ${stderr}`);
  return stdout;
};
