import type { HallCase, CasesPack } from './casesPack.ts';

export type CaseKind = HallCase['kind'];

export const caseKindNames: Readonly<Record<CaseKind, string>> = { benchmark: '标杆', chain: '链式转型' };

/** What is chosen on the wall: one kind of cases, one case that is open, or neither. */
export type WallSelection = { readonly kind: CaseKind | null; readonly open: HallCase | null };

/** Reads `selected` of the wall: `kind:chain`, or the id of a case; anything else is the whole wall. */
export function wallSelection({ cases }: CasesPack, selected: string | null): WallSelection {
  if (selected === 'kind:benchmark') return { kind: 'benchmark', open: null };
  if (selected === 'kind:chain') return { kind: 'chain', open: null };
  return { kind: null, open: cases.find(({ id }) => id === selected) ?? null };
}

/** The cases on the wall: chains first, since they carry others along; then in the pack's order. */
export function wallOf({ cases }: CasesPack, kind: CaseKind | null): readonly HallCase[] {
  const of = (wanted: CaseKind) => cases.filter((one) => one.kind === wanted);
  return kind === null ? [...of('chain'), ...of('benchmark')] : of(kind);
}

/** Enterprises that chain cases carry along, without the ones at their heads. */
export function partnersOf(cases: readonly HallCase[]): number {
  return cases.reduce((sum, { partners = 0 }) => sum + partners, 0);
}
