import type { InstrumentPack } from '../../instrument/pack.ts';
import type { PolicyPack } from '../../policy/policyPack.ts';
import type { EnterpriseFields } from '../enterprise.ts';
import { checkEnterprise } from '../enterpriseRules.ts';
import { success, type Result } from '../result.ts';
import { firstFault } from '../schemaFault.ts';
import type { PackReference } from '../session.ts';
import { normaliseUscc } from '../uscc.ts';
import type { ImportedSession, InterchangeContent } from './content.ts';
import { decodeInterchange } from './decode.ts';
import { refuse, type InterchangeFault } from './faults.ts';
import { readSession } from './readSession.ts';
import { interchangeFormat, interchangeSchema, withoutExtensions, type FileSession } from './schema.ts';

/** Known packs by id; an older edition may stand beside the present one under `id@version`. */
export type KnownPacks = ReadonlyMap<string, InstrumentPack>;

/**
 * Reads an interchange file's text. All or nothing: the first fault is told in one Chinese sentence with its path, and
 * what comes back as a success has every enterprise, question, option, number and scene checked. With `references`, a
 * session whose pack bears the same version but another hash than this machine's is refused, too.
 */
export function parseInterchange(
  text: string,
  packs: KnownPacks,
  policy: PolicyPack,
  references: readonly PackReference[] = [],
): Result<InterchangeContent, InterchangeFault> {
  const decoded = decodeInterchange(text);
  if (!decoded.ok) return decoded;
  const format = checkFormat(decoded.value);
  if (!format.ok) return format;
  const parsed = interchangeSchema.safeParse(withoutExtensions(decoded.value), { reportInput: true });
  if (!parsed.success) {
    const fault = firstFault(parsed.error);
    return refuse('invalid', fault.path, fault.text);
  }
  const enterprises = readEnterprises(parsed.data.enterprises, policy);
  if (!enterprises.ok) return enterprises;
  const sessions = readSessions(parsed.data.sessions, enterprises.value, packs, references);
  return sessions.ok ? success({ enterprises: enterprises.value, sessions: sessions.value }) : sessions;
}

function checkFormat(json: unknown): Result<null, 'wrongFormat' | 'newerFormat'> {
  const format = json !== null && typeof json === 'object' && 'format' in json ? json.format : undefined;
  if (format === interchangeFormat) return success(null);
  const edition = typeof format === 'string' ? /^transformation-desk\/(\d+)$/.exec(format)?.[1] : undefined;
  if (edition !== undefined && Number(edition) > 1) {
    return refuse(
      'newerFormat',
      'format',
      `文件由更新版本的软件导出（格式 ${edition}，本机支持到 1），请先升级本软件`,
    );
  }
  return refuse('wrongFormat', 'format', `这不是本软件的交换文件，format 应为“${interchangeFormat}”`);
}

function readEnterprises(
  rows: readonly EnterpriseFields[],
  policy: PolicyPack,
): Result<readonly EnterpriseFields[], 'invalid' | 'duplicateEnterprise'> {
  const first = new Map<string, number>();
  const enterprises: EnterpriseFields[] = [];
  for (const [index, row] of rows.entries()) {
    const enterprise = { ...row, uscc: normaliseUscc(row.uscc), name: row.name.trim() };
    const fault = checkEnterprise(enterprise, policy)[0];
    if (fault !== undefined) {
      return refuse('invalid', `enterprises[${index}].${fault.field}`, fault.message.replace(/。$/, ''));
    }
    const earlier = first.get(enterprise.uscc);
    if (earlier !== undefined) {
      const told = `企业“${enterprise.name}”（${enterprise.uscc}）与第 ${earlier + 1} 家重复`;
      return refuse('duplicateEnterprise', `enterprises[${index}].uscc`, told);
    }
    first.set(enterprise.uscc, index);
    enterprises.push(enterprise);
  }
  return success(enterprises);
}

function readSessions(
  rows: readonly FileSession[],
  enterprises: readonly EnterpriseFields[],
  packs: KnownPacks,
  references: readonly PackReference[],
): Result<readonly ImportedSession[], InterchangeFault> {
  const usccs = new Set(enterprises.map((enterprise) => enterprise.uscc));
  const ids = new Set<string>();
  const sessions: ImportedSession[] = [];
  for (const [index, row] of rows.entries()) {
    const path = `sessions[${index}]`;
    if (!usccs.has(normaliseUscc(row.enterprise))) {
      return refuse(
        'unknownEnterprise',
        `${path}.enterprise`,
        `文件中没有统一社会信用代码为“${row.enterprise}”的企业`,
      );
    }
    const pack = findPack(packs, row);
    if (pack === undefined) {
      const edition = row.packVersion === undefined ? '' : `第 ${row.packVersion} 版`;
      return refuse(
        'unknownPack',
        `${path}.pack`,
        `本机没有评测指标包“${row.pack}”${edition}，请先更新指标包`,
      );
    }
    const known = references.find(
      (reference) => reference.id === pack.id && reference.version === pack.version,
    );
    if (row.packHash !== undefined && known !== undefined && known.hash !== row.packHash) {
      const told = `评测指标包“${pack.id}”第 ${pack.version} 版与本机同版本的内容不同，请先统一指标包`;
      return refuse('unknownPack', `${path}.packHash`, told);
    }
    const session = readSession(row, pack, path);
    if (!session.ok) return session;
    const { id } = session.value;
    if (id !== null && ids.has(id)) return refuse('duplicateSession', `${path}.id`, `诊断编号“${id}”重复`);
    if (id !== null) ids.add(id);
    sessions.push(session.value);
  }
  return success(sessions);
}

function findPack(packs: KnownPacks, { pack: id, packVersion }: FileSession): InstrumentPack | undefined {
  const pack = packs.get(id);
  if (packVersion === undefined || pack?.version === packVersion) return pack;
  return packs.get(`${id}@${packVersion}`);
}
