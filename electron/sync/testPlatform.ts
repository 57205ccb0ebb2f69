import type { CallResult } from '#shared/ipc/contract.ts';
import { readAddress } from '#shared/sync/address.ts';
import { protocolVersion } from '#shared/sync/protocol.ts';
import type { Line } from './callPlatform.ts';
import { askDevice, askStatus } from './platformCalls.ts';
import type { PlatformSession } from './platformSession.ts';
import { testPatience, type Surroundings } from './surroundings.ts';

/** Asks the platform at an address who it is and, where this device is enrolled there, what it takes it for. */
export async function testPlatform(
  typed: string,
  { fetch, now }: Surroundings,
  session: PlatformSession,
): Promise<CallResult<'syncTest'>> {
  const address = readAddress(typed);
  if (!address.ok) return address;
  const line: Line = { address: address.value, fetch, signal: session.signal(), patience: testPatience };
  const asked = now();
  const status = await askStatus(line);
  if (!status.ok) return status;
  const { name, protocol, time } = status.value;
  return {
    ok: true,
    address: address.value,
    name,
    // The platform looked at its clock some time between asking and hearing.
    clockAhead: Math.round((asked + now()) / 2 - time),
    speaksOurs: protocol.least <= protocolVersion && protocolVersion <= protocol.newest,
    device: await deviceAt(line, session),
  };
}

type FoundDevice = Extract<CallResult<'syncTest'>, { readonly ok: true }>['device'];

/** The token goes only where it came from. */
async function deviceAt(line: Line, session: PlatformSession): Promise<FoundDevice> {
  const place = session.place();
  if (place?.address !== line.address) return null;
  const asked = await askDevice(place.token, line);
  return asked.ok ? { ok: true, device: asked.value } : asked;
}
