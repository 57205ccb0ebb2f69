/** A number of a formula: one input, or one input divided by another. */
export type Term = { readonly over: string; readonly under: string | null };

/** `ratio`: part ÷ whole in percent, read by the options' ranges. `trend`: now against before, read as up, flat or down. */
export type Formula =
  | { readonly kind: 'ratio'; readonly part: string; readonly whole: string }
  | { readonly kind: 'trend'; readonly now: Term; readonly before: Term };

const ratioPattern = /^([A-Za-z]\w*)\s*\/\s*([A-Za-z]\w*)\s*×\s*100%$/;
const trendPattern = /^(\S.*?)\s*与\s*(\S.*?)\s*比较$/;
const termPattern = /^([A-Za-z]\w*)(?:\s*\/\s*([A-Za-z]\w*))?$/;

/** Reads `a / b × 100%` or `X 与 Y 比较` (X, Y a name or a quotient of two names); anything else is null: a pack fault. */
export function parseFormula(text: string): Formula | null {
  const trimmed = text.trim();
  const ratio = ratioPattern.exec(trimmed);
  if (ratio?.[1] !== undefined && ratio[2] !== undefined)
    return { kind: 'ratio', part: ratio[1], whole: ratio[2] };
  const trend = trendPattern.exec(trimmed);
  if (trend?.[1] === undefined || trend[2] === undefined) return null;
  const now = parseTerm(trend[1]);
  const before = parseTerm(trend[2]);
  return now === null || before === null ? null : { kind: 'trend', now, before };
}

/** Names of the inputs that a formula reads, each once, in order of appearance. */
export function formulaInputs(formula: Formula): readonly string[] {
  const names =
    formula.kind === 'ratio'
      ? [formula.part, formula.whole]
      : [formula.now.over, formula.now.under, formula.before.over, formula.before.under];
  return [...new Set(names.filter((name) => name !== null))];
}

function parseTerm(text: string): Term | null {
  const match = termPattern.exec(text.trim());
  return match?.[1] === undefined ? null : { over: match[1], under: match[2] ?? null };
}
