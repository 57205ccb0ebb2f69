import { takesSignIns } from '#shared/activities/activityState.ts';
import { checkSignIn, tidySignIn, type SignInFields } from '#shared/activities/signInRules.ts';
import { failure, success, type Result } from '#shared/model/result.ts';
import type { SignIn } from '#shared/model/signIn.ts';
import { ifAllowed } from '../allowed.ts';
import type { DeskDatabase } from '../database.ts';
import type { StorageCode } from '../storageFailure.ts';
import { write } from '../write.ts';
import { invalidFields } from './refusals.ts';

/** What a visitor types, at which kiosk and for which activity. */
export type NewSignIn = SignInFields & Pick<SignIn, 'activityId' | 'device'>;

export type SignInCode = 'invalid' | 'activityGone' | 'notOpen' | 'notAllowed' | StorageCode;

/** Signs a visitor in at a kiosk. `notOpen`: the activity is cancelled, over or too far ahead. Only the hall may. */
export function recordSignIn(database: DeskDatabase, typed: NewSignIn): Promise<Result<SignIn, SignInCode>> {
  return ifAllowed(database, 'receiveVisitors', async () => {
    const invalid = invalidFields(checkSignIn(typed));
    if (invalid !== null) return invalid;
    const activity = await database.activities.get(typed.activityId);
    if (activity === undefined) {
      return failure('activityGone', '这场活动已不在日程中，没有签到；请向工作人员咨询。');
    }
    const now = Date.now();
    if (!takesSignIns(activity, now)) {
      return failure('notOpen', '这场活动现在不能签到，没有记录；请核对活动时间，或向工作人员咨询。');
    }
    const row: SignIn = {
      ...tidySignIn(typed),
      id: crypto.randomUUID(),
      activityId: typed.activityId,
      device: typed.device,
      at: now,
      sample: activity.sample,
    };
    const written = await write(database, [{ table: 'signIns', op: 'put', row }], { now });
    return written.ok ? success(row) : written;
  });
}
