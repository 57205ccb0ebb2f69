import type { MaintenanceParameters } from './parameters.ts';

type Wear = Pick<MaintenanceParameters['wear'], 'initialSeverity' | 'failureSeverity'>;

/**
 * 健康度 0 … 100: 100 at a new bearing's severity, 0 at the one where bearings usually fail, even steps of the logarithm in
 * between, so that a flaw that grows by a steady percentage loses steadily.
 */
export function healthIndex(severity: number, { initialSeverity, failureSeverity }: Wear): number {
  const left = Math.log(failureSeverity / severity) / Math.log(failureSeverity / initialSeverity);
  return 100 * Math.min(1, Math.max(0, left));
}
