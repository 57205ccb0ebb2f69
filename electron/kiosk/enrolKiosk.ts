import type { CallInput, CallResult, Handlers } from '#shared/ipc/contract.ts';
import { failure } from '#shared/model/result.ts';

/**
 * Enrols a kiosk. A code for a consultant's desk would give a machine in a public hall a token that reads enterprises: such
 * an enrolment is left again at once, before any page hears of it. The code is used up by then.
 */
export async function enrolKiosk(
  { syncEnrol, syncForget }: Pick<Handlers, 'syncEnrol' | 'syncForget'>,
  input: CallInput<'syncEnrol'>,
): Promise<CallResult<'syncEnrol'>> {
  const enrolled = await syncEnrol(input);
  if (!enrolled.ok || enrolled.connection.device.scope === 'kiosk') return enrolled;
  await syncForget(null);
  return failure(
    'badCode',
    '这个登记码是给顾问工作台的，展厅设备没有连接，登记码已经用掉；请向平台管理方索取展厅设备的登记码。',
  );
}
