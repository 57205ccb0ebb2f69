import type { ReportInput } from './buildReport.ts';

/** What documents over several diagnoses are built from. `scope`: how they were chosen, in words: 永年区 · 紧固件 · 初诊. */
export type SelectionInput = {
  readonly sessions: readonly Pick<
    ReportInput,
    'bundle' | 'previous' | 'previousPack' | 'pack' | 'packReference'
  >[];
  readonly scope: string;
} & Pick<ReportInput, 'policy' | 'template' | 'today'>;
