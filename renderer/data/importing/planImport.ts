import { canonicalJson } from '#shared/instrument/canonical.ts';
import type { SessionBundle } from '#shared/model/bundle.ts';
import { enterpriseFieldsSchema, type Enterprise, type EnterpriseFields } from '#shared/model/enterprise.ts';
import { isClosed } from '#shared/model/session.ts';
import { normaliseUscc } from '#shared/model/uscc.ts';
import type { ChangedEnterprise, DifferentSession, ImportContent, ImportPreview } from './importContent.ts';
import type { Existing } from './readExisting.ts';
import { sessionContent } from './sessionContent.ts';

/** An enterprise of the import that is here with other fields. */
export type Overwrite = { readonly here: Enterprise; readonly incoming: Enterprise };

/** What an import would do, and the rows it would write, with their final ids. */
export type ImportPlan = {
  readonly preview: ImportPreview;
  readonly added: readonly Enterprise[];
  readonly changed: readonly Overwrite[];
  readonly bundles: readonly SessionBundle[];
};

const fieldNames = Object.keys(enterpriseFieldsSchema.shape) as readonly (keyof EnterpriseFields)[];

/**
 * Decides, without touching anything, what an import means beside what is here: enterprises meet by their USCC,
 * sessions by their id, or by saying the same on the same day of the same enterprise.
 */
export function planImport(content: ImportContent, existing: Existing, newId: () => string): ImportPlan {
  const enterprises = planEnterprises(content, existing, newId);
  const sessions = planSessions(content, existing, enterprises.idOf);
  const { added, changed, same } = enterprises;
  return {
    preview: {
      newEnterprises: added.length,
      sameEnterprises: same,
      changedEnterprises: changed.map(told),
      newSessions: sessions.added.length,
      sameSessions: sessions.same,
      differentSessions: sessions.different,
    },
    added,
    changed,
    bundles: sessions.added,
  };
}

function planEnterprises({ enterprises, bundles }: ImportContent, existing: Existing, newId: () => string) {
  const incoming = new Map<string, Enterprise>();
  for (const row of [...enterprises, ...bundles.map(({ enterprise }) => enterprise)]) {
    const code = normaliseUscc(row.uscc);
    if (!incoming.has(code)) incoming.set(code, row);
  }
  const added: Enterprise[] = [];
  const changed: Overwrite[] = [];
  const ids = new Map<string, string>();
  for (const [code, row] of incoming) {
    const here = existing.enterprisesByUscc.get(code);
    if (here === undefined) {
      // An enterprise whose code was corrected keeps its id, which may be the one that follows from this code.
      const id = existing.enterpriseIds.has(row.id) ? newId() : row.id;
      added.push({ ...row, id });
      ids.set(code, id);
    } else {
      if (changedFields(here, row).length > 0) changed.push({ here, incoming: row });
      ids.set(code, here.id);
    }
  }
  const idOf = (row: Enterprise): string => ids.get(normaliseUscc(row.uscc)) ?? row.id;
  return { added, changed, same: incoming.size - added.length - changed.length, idOf };
}

function planSessions(
  { bundles }: ImportContent,
  existing: Existing,
  idOf: (enterprise: Enterprise) => string,
) {
  const said = new Set(
    [...existing.sessions.values()].map(
      (bundle) => `${bundle.session.enterpriseId} ${sessionContent(bundle)}`,
    ),
  );
  const added: SessionBundle[] = [];
  const different: DifferentSession[] = [];
  for (const bundle of bundles) {
    const enterpriseId = idOf(bundle.enterprise);
    const here = existing.sessions.get(bundle.session.id);
    const content = `${enterpriseId} ${sessionContent(bundle)}`;
    const sameHere =
      here === undefined
        ? said.has(content)
        : `${here.session.enterpriseId} ${sessionContent(here)}` === content;
    if (sameHere) continue;
    if (here === undefined) added.push({ ...bundle, session: { ...bundle.session, enterpriseId } });
    else different.push(describe(bundle, isClosed(here.session)));
  }
  return { added, different, same: bundles.length - added.length - different.length };
}

function describe(
  { enterprise, session: { id, kind, date } }: SessionBundle,
  closed: boolean,
): DifferentSession {
  return { id, enterprise: enterprise.name, kind, date, closed };
}

function told({ here, incoming }: Overwrite): ChangedEnterprise {
  return { id: here.id, uscc: here.uscc, name: here.name, fields: changedFields(here, incoming) };
}

/** The fields in which two states of an enterprise differ. */
export function changedFields(here: Enterprise, incoming: Enterprise): readonly (keyof EnterpriseFields)[] {
  return fieldNames.filter((field) => canonicalJson(here[field]) !== canonicalJson(incoming[field]));
}
