import type { ListedDemand } from '#data/queries/demands.ts';
import type { DemandState } from '#shared/model/demand.ts';

/** Which demands are looked for; `pending`: all that are not done. */
export type DemandFilter = { readonly status: DemandState | 'pending' | 'all'; readonly text: string };

/** Whether a demand is looked for: every word that was typed stands somewhere in it. */
export function isFound(
  { status, enterprise, contact, scenes, text, activity }: ListedDemand,
  filter: DemandFilter,
  sceneName: (id: string) => string,
): boolean {
  const isOfStatus =
    filter.status === 'all' || (filter.status === 'pending' ? status !== 'done' : status === filter.status);
  if (!isOfStatus) return false;
  const words = filter.text.trim().toLowerCase().split(/\s+/);
  const texts = [enterprise, contact.name, contact.phone, text, activity ?? '', ...scenes.map(sceneName)];
  const all = texts.join('\n').toLowerCase();
  return words.every((word) => all.includes(word));
}
