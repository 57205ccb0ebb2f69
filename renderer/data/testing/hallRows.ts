import type { Activity, ActivityFields } from '#shared/model/activity.ts';
import type { DemandFields } from '#shared/model/demand.ts';
import type { Satisfaction } from '#shared/model/satisfaction.ts';
import type { SignIn } from '#shared/model/signIn.ts';
import type { SiteCheck } from '#shared/model/siteCheck.ts';

const hour = 60 * 60_000;

/** What is typed about an activity that begins at `startAt` (ms since 1970) and goes on for two hours. */
export function activityFields(startAt: number, changes: Partial<ActivityFields> = {}): ActivityFields {
  return {
    kind: 'matchmaking',
    title: '紧固件供需对接会',
    startAt,
    endAt: startAt + 2 * hour,
    place: '促进中心二楼',
    speaker: '王工',
    description: '',
    capacity: 60,
    ...changes,
  };
}

/** One stored activity. */
export function activityRow(id: string, startAt: number, changes: Partial<Activity> = {}): Activity {
  const books = { id, cancelledAt: null, sample: false, createdAt: 1, updatedAt: 1 };
  return { ...activityFields(startAt), ...books, ...changes };
}

/** One stored sign-in. */
export function signInRow(id: string, activityId: string, changes: Partial<SignIn> = {}): SignIn {
  const who = { name: '王工', organisation: '永年紧固件1厂', phone: '' };
  return { id, activityId, ...who, at: 1, device: 'kiosk-1', sample: false, ...changes };
}

/** What is typed about a demand. */
export function demandFields(changes: Partial<DemandFields> = {}): DemandFields {
  return {
    activityId: null,
    enterprise: '永年紧固件1厂',
    contact: { name: '王工', phone: '0310-6600000' },
    scenes: ['quality'],
    text: '想找视觉检测的服务商',
    ...changes,
  };
}

/** One stored check on site, with one finding to be corrected by 2026-06-20. */
export function siteCheckRow(id: string, enterpriseId: string, changes: Partial<SiteCheck> = {}): SiteCheck {
  return {
    id,
    enterpriseId,
    date: '2026-06-01',
    node: 'midway',
    progress: 40,
    findings: [{ area: 'progress', text: '设备未到货' }],
    dueDate: '2026-06-20',
    correctedDate: null,
    inspector: '李顾问',
    sample: false,
    createdAt: 1,
    updatedAt: 1,
    ...changes,
  };
}

/** Stored scores of a provider. */
export function satisfactionRow(
  id: string,
  enterpriseId: string,
  changes: Partial<Satisfaction> = {},
): Satisfaction {
  return {
    id,
    enterpriseId,
    provider: '某信息技术公司',
    date: '2026-06-01',
    scores: { ability: 4, results: 3, progress: 2, cost: 4, contract: 5 },
    remark: '',
    recordedBy: '李顾问',
    sample: false,
    createdAt: 1,
    updatedAt: 1,
    ...changes,
  };
}
