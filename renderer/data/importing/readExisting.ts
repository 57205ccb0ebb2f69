import type { Enterprise } from '#shared/model/enterprise.ts';
import type { SessionBundle } from '#shared/model/bundle.ts';
import { normaliseUscc } from '#shared/model/uscc.ts';
import type { DeskDatabase } from '../database.ts';
import { rowsByOwner } from '../queries/rowsByOwner.ts';
import type { ImportContent } from './importContent.ts';

/** What is here already and has to do with an import. */
export type Existing = {
  readonly enterprisesByUscc: ReadonlyMap<string, Enterprise>;
  readonly enterpriseIds: ReadonlySet<string>;
  readonly sessions: ReadonlyMap<string, Omit<SessionBundle, 'enterprise'>>;
};

/**
 * Reads every enterprise, the sessions with an id of the import, and those of its enterprises on
 * a day for which it brings a session (which may be the same session under another id).
 */
export async function readExisting(database: DeskDatabase, content: ImportContent): Promise<Existing> {
  const { enterprises, sessions, answers, sceneRatings } = database;
  const all = await enterprises.toArray();
  const enterprisesByUscc = new Map(all.map((enterprise) => [normaliseUscc(enterprise.uscc), enterprise]));
  enterprisesByUscc.delete('');
  const days = new Set<string>();
  const owners = new Set<string>();
  for (const { enterprise, session } of content.bundles) {
    const here = enterprisesByUscc.get(normaliseUscc(enterprise.uscc));
    if (here === undefined) continue;
    owners.add(here.id);
    days.add(`${here.id} ${session.date}`);
  }
  const [byId, byOwner] = await Promise.all([
    sessions.bulkGet(content.bundles.map(({ session }) => session.id)),
    rowsByOwner(sessions, 'enterpriseId', [...owners]),
  ]);
  const sameDay = [...byOwner.values()].flat().filter((row) => days.has(`${row.enterpriseId} ${row.date}`));
  const found = new Map([...byId, ...sameDay].flatMap((row) => (row === undefined ? [] : [[row.id, row]])));
  const [itsAnswers, itsRatings] = await Promise.all([
    rowsByOwner(answers, 'sessionId', [...found.keys()]),
    rowsByOwner(sceneRatings, 'sessionId', [...found.keys()]),
  ]);
  const bundles = [...found.values()].map((session) => ({
    session,
    answers: itsAnswers.get(session.id) ?? [],
    sceneRatings: itsRatings.get(session.id) ?? [],
  }));
  return {
    enterprisesByUscc,
    enterpriseIds: new Set(all.map(({ id }) => id)),
    sessions: new Map(bundles.map((bundle) => [bundle.session.id, bundle])),
  };
}
