import { roleNames, roleSchema } from '../roles/role.ts';
import { auditActionName, auditDetailKeys, auditDetailName } from './actions.ts';
import type { AuditEvent } from './entry.ts';

/** Who an entry names, as a person reads it: 王顾问（管理员）. Empty where nobody is known. */
export function whoInTrail({ person, role }: Pick<AuditEvent, 'person' | 'role'>): string {
  const known = roleSchema.safeParse(role);
  const name = known.success ? roleNames[known.data] : role;
  if (person === '') return name;
  return name === '' ? person : `${person}（${name}）`;
}

/** Facts that stand by themselves in the sentence, without their name. */
const plain: ReadonlySet<string> = new Set([
  'enterprise',
  'session',
  'account',
  'setting',
  'value',
  'counts',
  'mode',
  'how',
]);

/**
 * What was done, as a sentence without its subject: 删除企业档案“永年紧固件一厂”：2 次诊断；原因：重复录入。`known`
 * gives facts that the entry itself lacks, such as the name of its session's enterprise.
 */
export function didInTrail(
  { action, detail }: Pick<AuditEvent, 'action' | 'detail'>,
  known: Readonly<Record<string, string>> = {},
): string {
  const facts = { ...known, ...detail };
  const enterprise = facts['enterprise'] === undefined ? '' : `“${facts['enterprise']}”`;
  const subject = [enterprise, facts['session'] ?? ''].filter((part) => part !== '').join(' ');
  const rest = orderedKeys(facts)
    .filter((key) => key !== 'enterprise' && key !== 'session')
    .map((key) => factInWords(key, facts[key] ?? ''));
  const did = `${auditActionName(action)}${subject}`;
  return rest.length === 0 ? did : `${did}：${rest.join('；')}`;
}

function factInWords(key: string, text: string): string {
  if (key === 'times') return `${text} 次`;
  if (key === 'revision') return `第 ${text} 次封存`;
  return plain.has(key) ? text : `${auditDetailName(key)} ${text}`;
}

/** Known facts in their order, then what a newer app may have added. */
function orderedKeys(facts: Readonly<Record<string, string>>): readonly string[] {
  const known = auditDetailKeys.filter((key) => Object.hasOwn(facts, key));
  const names: ReadonlySet<string> = new Set(known);
  return [...known, ...Object.keys(facts).filter((key) => !names.has(key))];
}
