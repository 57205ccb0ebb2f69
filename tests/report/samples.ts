import { previousSessions } from '#electron/report/previousSessions.ts';
import { readInput } from '#electron/report/readInput.ts';
import { readResources } from '#electron/report/resources.ts';
import type { SessionBundle } from '#shared/model/bundle.ts';
import { buildReport, gather, type ReportInput } from '#shared/report/buildReport.ts';
import type { DiagnosisModel } from '#shared/report/model.ts';
import { standardTemplate } from '#shared/report/template/template.ts';
import type { ReportSource } from '#shared/report/source.ts';

export type Sample = {
  readonly name: string;
  readonly input: ReportInput;
  readonly source: ReportSource;
  readonly model: DiagnosisModel;
};

/** The report of every built-in sample session. */
export async function readSamples(): Promise<readonly Sample[]> {
  const resources = await readResources();
  const bundles = await readInput('sample', resources);
  if (!bundles.ok) throw new Error(bundles.message);
  const previous = previousSessions(bundles.value);
  return bundles.value.map((bundle, index) => sampleOf(bundle, previous[index] ?? null, resources));
}

/** The report of one session. */
export function sampleOf(
  bundle: SessionBundle,
  previous: SessionBundle | null,
  { packs, policy }: Awaited<ReturnType<typeof readResources>>,
): Sample {
  const pack = packs.get(bundle.session.pack.id);
  if (pack === undefined) throw new Error(`no pack ${bundle.session.pack.id}`);
  const input: ReportInput = {
    bundle,
    previous,
    pack,
    packReference: bundle.session.pack,
    policy,
    template: standardTemplate,
    today: '2026-11-22',
  };
  const { enterprise, session } = bundle;
  const name = `${enterprise.uscc}-${session.date}-${session.kind}`;
  return { name, input, source: gather(input), model: buildReport(input) };
}

/** A sample whose every text that people type holds what breaks careless writers of XML. */
export function hostile({ input }: Sample): ReportInput {
  const nasty = '<w:p>&amp;"\'\u0000\u0008\u000b\u001f\ufffe\uffff\ud800 ]]> 𠮷🏭\t甲\r\n乙';
  const { bundle } = input;
  return {
    ...input,
    template: { ...standardTemplate, centre: `中心${nasty}`, coverLines: [nasty] },
    bundle: {
      ...bundle,
      enterprise: {
        ...bundle.enterprise,
        name: `企业${nasty}`,
        honours: [nasty],
        contact: { name: nasty, phone: nasty },
      },
      session: {
        ...bundle.session,
        notes: `${nasty}\n${nasty}`,
        painPoints: [nasty],
        participants: [nasty],
        consultant: nasty,
      },
      answers: bundle.answers.map((answer) => ({ ...answer, note: nasty })),
      sceneRatings: bundle.sceneRatings.map((rating) => ({ ...rating, note: nasty })),
    },
  };
}
