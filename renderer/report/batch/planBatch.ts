import { allEnterprises } from '#data/queries/allEnterprises.ts';
import { allSessions } from '#data/queries/allSessions.ts';
import { allTemplates } from '#data/queries/templates.ts';
import { host } from '#host';
import { failure, success, type Result } from '#shared/model/result.ts';
import type { BatchJob } from '#shared/report/batch/job.ts';
import { jobItems, type JobItem } from '#shared/report/batch/jobItems.ts';
import type { Manifest } from '#shared/report/batch/manifest.ts';
import type { NamedSession } from '#shared/report/batch/naming.ts';
import { readRule } from '#shared/report/batch/namingRule.ts';
import type { ReportTemplate } from '#shared/report/template/template.ts';
import type { ReportDesk } from '../gatherSession.ts';

/** Everything that a batch needs besides its job. */
export type BatchPlan = {
  readonly items: readonly JobItem[];
  readonly manifest: Manifest | null;
  readonly template: ReportTemplate;
  readonly appVersion: string;
};

/** What a batch comes to in its folder as it is now; nothing is written. */
export async function planBatch({ database, policy }: ReportDesk, job: BatchJob): Promise<Result<BatchPlan>> {
  const rule = readRule(job.rule);
  if (!rule.ok) return rule;
  const templates = await allTemplates(database);
  const template = templates.find(({ id }) => id === job.template);
  if (template === undefined) {
    return failure('templateGone', '所选的报告模板已被删除，没有开始；请换一个模板重新开始。');
  }
  const read = await host.batchReadManifest({ folder: job.folder });
  if (!read.ok) return read;
  const industries = new Map(policy.industries.map(({ id, name }) => [id, name]));
  const items = jobItems({
    documents: job.documents,
    sessions: await namedSessions(database, job.sessions),
    rule: rule.value,
    industryName: (id) => industries.get(id) ?? id,
    scope: job.scope,
    without: new Set(job.without),
    manifest: read.manifest,
  });
  if (items.length === 0) {
    return failure('nothingToMake', '所选的诊断都不能生成这种文档，没有开始；请换一种文档或换一些诊断。');
  }
  const { version } = await host.appInfo(null);
  return success({ items, manifest: read.manifest, template, appVersion: version });
}

/** The sessions of a job that are still here, in its order. */
async function namedSessions(
  database: ReportDesk['database'],
  ids: readonly string[],
): Promise<readonly NamedSession[]> {
  const [sessions, enterprises] = await Promise.all([allSessions(database), allEnterprises(database)]);
  const bySession = new Map(sessions.map((session) => [session.id, session]));
  const byEnterprise = new Map(enterprises.map((enterprise) => [enterprise.id, enterprise]));
  return ids.flatMap((id) => {
    const session = bySession.get(id);
    const enterprise = session && byEnterprise.get(session.enterpriseId);
    return session === undefined || enterprise === undefined ? [] : [{ enterprise, session }];
  });
}
