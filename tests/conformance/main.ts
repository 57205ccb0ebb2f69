// npm run conformance -- --url URL --code CODE [--other-centre CODE]: examines a platform. With the code of a kiosk it
// examines what a kiosk may do. The second code is a consultant's of another centre: whether centres see each other's files.
import { parseArgs } from 'node:util';
import { readAddress } from '#shared/sync/address.ts';
import { runConformance } from './runConformance.ts';
import { openSession } from './session.ts';

const usage = 'Usage: npm run conformance -- --url URL --code CODE [--other-centre CODE]';

/** 0 the platform does as it must, 1 it does not, 2 it could not be examined. */
async function main(): Promise<0 | 1 | 2> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { url: text, code: text, 'other-centre': text } });
  if (values.url === undefined || values.code === undefined) return refuse(usage);
  const address = readAddress(values.url);
  if (!address.ok) return refuse(address.message);
  const session = await openSession(address.value, values.code);
  const other = values['other-centre'];
  const foreign = other === undefined ? null : await openSession(address.value, other);
  const findings = await runConformance(
    session,
    ({ name, fault }) =>
      console.log(fault === null ? `ok      ${name}` : `FAILED  ${name}\n        ${fault}`),
    foreign,
  );
  if (foreign === null && session.device.scope === 'consultant')
    console.log('not examined, without --other-centre: what centres see of one another');
  const failed = findings.filter(({ fault }) => fault !== null).length;
  console.log(`${findings.length - failed} of ${findings.length} as the protocol has it`);
  return failed === 0 ? 0 : 1;
}

function refuse(message: string): 2 {
  console.error(message);
  return 2;
}

try {
  process.exitCode = await main();
} catch (error) {
  process.exitCode = refuse(error instanceof Error ? error.message : String(error));
}
