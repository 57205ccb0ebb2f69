import {
  deviceReplySchema,
  enrolReplySchema,
  packListSchema,
  pullReplySchema,
  pushReplySchema,
  statusReplySchema,
  summaryReplySchema,
  type DeviceReply,
  type EnrolReply,
  type EnrolRequest,
  type PackList,
  type PullQuery,
  type PullReply,
  type PushReply,
  type PushRequest,
  type StatusReply,
  type SummaryQuery,
  type SummaryReply,
} from '#shared/sync/protocol.ts';
import { callPlatform, type Line, type PlatformOutcome } from './callPlatform.ts';

/** Who is there, what it speaks and what time it is there. */
export function askStatus(line: Line): Promise<PlatformOutcome<StatusReply>> {
  return callPlatform({ method: 'GET', path: '/v1/status', token: null, reply: statusReplySchema }, line);
}

/** Enrols this device with a one-time code, which is used up by it. */
export function enrol(body: EnrolRequest, line: Line): Promise<PlatformOutcome<EnrolReply>> {
  return callPlatform(
    { method: 'POST', path: '/v1/enrolment', body, token: null, reply: enrolReplySchema },
    line,
  );
}

/** What the platform takes this device for. */
export function askDevice(token: string, line: Line): Promise<PlatformOutcome<DeviceReply>> {
  return callPlatform({ method: 'GET', path: '/v1/device', token, reply: deviceReplySchema }, line);
}

/** A page of what changed since a position. */
export function pull(
  { since, tables, limit }: PullQuery,
  token: string,
  line: Line,
): Promise<PlatformOutcome<PullReply>> {
  const query = new URLSearchParams({
    ...(since === null ? {} : { since }),
    tables: tables.join(','),
    limit: String(limit),
  });
  return callPlatform(
    { method: 'GET', path: `/v1/changes?${query.toString()}`, token, reply: pullReplySchema },
    line,
  );
}

/** The sums of tables, to compare with what is held here. */
export function summary(
  { tables }: SummaryQuery,
  token: string,
  line: Line,
): Promise<PlatformOutcome<SummaryReply>> {
  const path = `/v1/summary?${new URLSearchParams({ tables: tables.join(',') }).toString()}`;
  return callPlatform({ method: 'GET', path, token, reply: summaryReplySchema }, line);
}

/** Tells the platform of changes. */
export function push(body: PushRequest, token: string, line: Line): Promise<PlatformOutcome<PushReply>> {
  return callPlatform({ method: 'POST', path: '/v1/changes', body, token, reply: pushReplySchema }, line);
}

/** The editions of packs that the platform has published. */
export function listPacks(token: string, line: Line): Promise<PlatformOutcome<PackList>> {
  return callPlatform({ method: 'GET', path: '/v1/packs', token, reply: packListSchema }, line);
}
