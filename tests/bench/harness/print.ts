import { keeps, type Figure, type Limit, type Outcome } from './figure.ts';

export type Outcomes = ReadonlyMap<string, Outcome>;

/** One JSON object: a figure by name, as other programs read it. */
export function asJson(outcomes: Outcomes): string {
  const figures = [...outcomes].map(([name, { figure }]): [string, Figure] => [name, figure]);
  return JSON.stringify(Object.fromEntries(figures), null, 2);
}

/** A block of lines per figure for people. */
export function asText(outcomes: Outcomes): string {
  return [...outcomes].map(([name, outcome]) => block(name, outcome)).join('\n\n');
}

function block(name: string, outcome: Outcome): string {
  const { figure, limit, details } = outcome;
  const verdict = keeps(outcome) ? 'kept' : 'MISSED';
  return [
    `${name.padEnd(8)} ${figure.value} ${figure.unit} = ${figure.ratio} × ${figure.yardstick}`,
    ...details.map((detail) => `         ${detail}`),
    `         limit ${inWords(limit, figure)}: ${verdict}`,
  ].join('\n');
}

function inWords({ of, most }: Limit, { unit }: Figure): string {
  return of === 'ratio' ? `${most} × the yardstick` : `${most} ${unit}`;
}
