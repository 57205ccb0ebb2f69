import { expect, test } from 'vitest';
import { restore } from '#backup/restore.ts';
import type { RestorePlan } from '#backup/planRestore.ts';
import type { BatchJob } from '#shared/report/batch/job.ts';
import { roles } from '#shared/roles/role.ts';
import { standardTemplate } from '#shared/report/template/template.ts';
import { may, type Action } from '#shared/roles/roleTable.ts';
import { signer } from '#tests/fixtures/sealedDesk.ts';
import type { DeskDatabase } from '../database.ts';
import { lastSequence } from '../journalPosition.ts';
import { tableNames } from '../tables.ts';
import { activityFields, demandFields, satisfactionRow, siteCheckRow } from '../testing/hallRows.ts';
import { openFresh, put, rawRows } from '../testing/openFresh.ts';
import {
  answerRow,
  enterpriseFields,
  enterpriseRow,
  pinnedPack,
  ratingRow,
  sessionRow,
} from '../testing/sampleRows.ts';
import { addEvidence } from './addEvidence.ts';
import { answerItem } from './answerItem.ts';
import { cancelActivity } from './cancelActivity.ts';
import { chooseTemplate } from './chooseTemplate.ts';
import { closeSession } from './closeSession.ts';
import { correctFindings } from './correctFindings.ts';
import { countUsage } from './countUsage.ts';
import { createEnterprise } from './createEnterprise.ts';
import { createSession } from './createSession.ts';
import { deleteActivity } from './deleteActivity.ts';
import { deleteEnterprise } from './deleteEnterprise.ts';
import { deleteSession } from './deleteSession.ts';
import { deleteSatisfaction, deleteSiteCheck } from './deleteSupervision.ts';
import { deleteTemplate } from './deleteTemplate.ts';
import { followDemand } from './followDemand.ts';
import { importBundles } from './importBundles.ts';
import { dropBatch, keepBatch, keepSettled, noteReports } from './keepBatch.ts';
import { loadSample } from './loadSample.ts';
import { noteEvidence } from './noteEvidence.ts';
import { offerRefusedAgain } from './offerRefusedAgain.ts';
import { rateScene } from './rateScene.ts';
import { recordSignIn } from './recordSignIn.ts';
import { registerDemand } from './registerDemand.ts';
import { removeEvidence } from './removeEvidence.ts';
import { removeSample } from './removeSample.ts';
import { reviseSession } from './reviseSession.ts';
import { saveActivity } from './saveActivity.ts';
import { saveSatisfaction } from './saveSatisfaction.ts';
import { saveSelfCheck } from './saveSelfCheck.ts';
import { saveSetting } from './saveSetting.ts';
import { saveSiteCheck } from './saveSiteCheck.ts';
import { saveTemplate } from './saveTemplate.ts';
import { settleConflict } from './settleConflict.ts';
import { updateEnterprise } from './updateEnterprise.ts';
import { updateSession } from './updateSession.ts';

const enterprise = enterpriseRow(1);
const content = { enterprises: [enterpriseRow(3)], bundles: [], packs: [] };
const begun = { kind: 'followUp', date: '2026-04-01', consultant: '', pack: pinnedPack } as const;
const evidence = {
  sessionId: 's',
  itemKey: 'question-network',
  name: '合同.pdf',
  mediaType: 'application/pdf',
  size: 1,
  sha256: 'a'.repeat(64),
  thumbnail: null,
  location: 'none',
} as const;

const batchJob = {
  id: 'j',
  documents: ['diagnosis'],
  sessions: ['s'],
  without: [],
  scope: '全部诊断',
  template: 'standard',
  rule: '{企业}',
  folder: 'f',
  folderPath: '/reports',
  today: '2026-11-22',
  total: 1,
} satisfies BatchJob;

const checked = { enterpriseId: enterprise.id, opened: null, today: '2026-06-30' };

type Outcome = { readonly ok: boolean; readonly code?: string };
type Command = (database: DeskDatabase) => Promise<Outcome>;

/** Every command that changes rows, and the line of the role table that decides about it. */
const commands: readonly (readonly [string, Action, Command])[] = [
  ['createEnterprise', 'editEnterprise', (desk) => createEnterprise(desk, enterpriseFields(2))],
  ['updateEnterprise', 'editEnterprise', (desk) => updateEnterprise(desk, enterprise.id, { batch: 2 })],
  [
    'createSession',
    'createSession',
    (desk) => createSession(desk, { ...begun, enterpriseId: enterprise.id }),
  ],
  ['updateSession', 'editSession', (desk) => updateSession(desk, 's', { notes: '记录' })],
  ['answerItem', 'editSession', (desk) => answerItem(desk, answerRow('s', 'network'))],
  ['rateScene', 'editSession', (desk) => rateScene(desk, ratingRow('s', 'quality'))],
  ['addEvidence', 'editSession', (desk) => addEvidence(desk, evidence)],
  ['noteEvidence', 'editSession', (desk) => noteEvidence(desk, 'nothing', '说明')],
  ['removeEvidence', 'editSession', (desk) => removeEvidence(desk, 'nothing')],
  ['settleConflict', 'editSession', (desk) => settleConflict(desk, 'nothing', 'kept')],
  ['offerRefusedAgain', 'editSession', (desk) => offerRefusedAgain(desk, 'answers/nothing')],
  ['closeSession', 'closeSession', (desk) => closeSession(desk, 's', signer)],
  ['reviseSession', 'unlockClosedSession', (desk) => reviseSession(desk, 's', '补充材料')],
  ['deleteEnterprise', 'deleteEnterprise', (desk) => deleteEnterprise(desk, enterprise.id, '重复录入')],
  ['deleteSession', 'deleteSession', (desk) => deleteSession(desk, 's', '重复录入')],
  ['saveActivity', 'manageActivities', (desk) => saveActivity(desk, null, activityFields(1))],
  ['cancelActivity', 'manageActivities', (desk) => cancelActivity(desk, 'nothing', true)],
  ['deleteActivity', 'manageActivities', (desk) => deleteActivity(desk, 'nothing')],
  ['followDemand', 'manageActivities', (desk) => followDemand(desk, 'nothing', 'done', '')],
  ['registerDemand', 'registerDemand', (desk) => registerDemand(desk, demandFields())],
  [
    'recordSignIn',
    'receiveVisitors',
    (desk) =>
      recordSignIn(desk, { activityId: 'a', name: '王工', organisation: '', phone: '', device: 'kiosk' }),
  ],
  [
    'saveSelfCheck',
    'receiveVisitors',
    (desk) =>
      saveSelfCheck(desk, { instrument: pinnedPack.reference, answers: {}, level: 1, device: 'kiosk' }),
  ],
  [
    'countUsage',
    'receiveVisitors',
    (desk) => countUsage(desk, { device: 'kiosk', day: '2026-06-01', thing: 'funds' }),
  ],
  [
    'saveSiteCheck',
    'superviseEnterprises',
    (desk) => saveSiteCheck(desk, checked, siteCheckRow('c', enterprise.id)),
  ],
  ['correctFindings', 'superviseEnterprises', (desk) => correctFindings(desk, 'nothing', '2026-06-30')],
  ['deleteSiteCheck', 'superviseEnterprises', (desk) => deleteSiteCheck(desk, 'nothing')],
  [
    'saveSatisfaction',
    'superviseEnterprises',
    (desk) => saveSatisfaction(desk, checked, satisfactionRow('f', enterprise.id)),
  ],
  ['deleteSatisfaction', 'superviseEnterprises', (desk) => deleteSatisfaction(desk, 'nothing')],
  ['importBundles', 'importData', (desk) => importBundles(desk, content, 'keep')],
  ['loadSample', 'loadSample', (desk) => loadSample(desk, content)],
  ['removeSample', 'loadSample', (desk) => removeSample(desk)],
  ['saveSetting', 'changeSettings', (desk) => saveSetting(desk, 'consultant', '李顾问')],
  ['keepBatch', 'runBatch', (desk) => keepBatch(desk, batchJob)],
  ['keepSettled', 'runBatch', (desk) => keepSettled(desk, 'j', 1)],
  ['dropBatch', 'runBatch', (desk) => dropBatch(desk)],
  ['noteReports', 'writeReport', (desk) => noteReports(desk, new Map([['s', 'mark']]))],
  [
    'saveTemplate',
    'manageTemplates',
    (desk) => saveTemplate(desk, { ...standardTemplate, id: 't', name: '乙' }),
  ],
  ['chooseTemplate', 'manageTemplates', (desk) => chooseTemplate(desk, 'standard')],
  ['deleteTemplate', 'manageTemplates', (desk) => deleteTemplate(desk, 'kept')],
  [
    'restore',
    'restoreBackup',
    (desk) => restore(desk, { backupNow: neverAsked }, emptyPlan(desk), 'missing'),
  ],
];

const neverAsked = () => Promise.reject(new Error('no backup is needed'));
const emptyPlan = (desk: DeskDatabase) =>
  ({ sequence: lastSequence(desk), tables: new Proxy({}, { get: () => nothing }) }) as unknown as RestorePlan;
const nothing = { missing: [], changed: [], onlyHere: [], same: 0 };

const everything = (database: DeskDatabase) =>
  Promise.all(tableNames.map((table) => rawRows(database, table)));

const cells = commands.flatMap(([name, action, command]) =>
  roles.map((role) => [name, role, may(role, action), command] as const),
);

test.each(cells)('%s as %s: %s', async (_, role, allowed, command) => {
  const database = await openFresh({ actor: { person: '某人', role } });
  await put(
    database,
    { table: 'enterprises', op: 'put', row: enterprise },
    { table: 'sessions', op: 'put', row: sessionRow('s', enterprise.id) },
  );
  const before = await everything(database);
  const outcome = await command(database);
  expect(outcome.code === 'notAllowed').toBe(!allowed);
  if (allowed) return;
  expect(await everything(database)).toEqual(before);
});
