import type { Random } from '../seededRandom.ts';
import type { Progress } from '../steps.ts';
import { estimateMakeSpan } from './estimate.ts';
import { lowerBound } from './lowerBound.ts';
import { movesOf, type Move } from './moves.ts';
import { valueOf, type Objective } from './objective.ts';
import { copySequences, moveBehind, takeSequences, type Sequences } from './sequences.ts';
import type { Shop } from './shop.ts';
import { forbid, isTabu, openTabuList } from './tabuList.ts';
import { openTiming, timeStarts, timeTails } from './timing.ts';

export type Search = {
  readonly shop: Shop;
  /** Where it begins; it is never worse afterwards. */
  readonly start: Sequences;
  readonly objective: Objective;
  /** Moves that are made at most; the same number gives the same result, on any machine. */
  readonly budget: number;
  readonly random: Random;
};

export type SearchResult = {
  readonly best: Sequences;
  /** Its value by the objective. */
  readonly value: number;
  readonly moves: number;
  /** No schedule can be better, by the lower bound of the make-span. */
  readonly proven: boolean;
};

/** How far a search has come, with the best that it found so far; the sequences are not changed afterwards. */
export type SearchProgress = Progress & SearchResult;

/** Moves between two words: a few milliseconds. A move by exact cost is some ten times as dear as an estimated one. */
const movesPerStep = { makeSpan: 50, cost: 20 } as const;

/** Moves weighed by their exact cost at most, drawn by chance where there are more (a candidate list). */
const weighedMoves = 12;

/** So many moves without anything better, and it goes back to a good schedule. */
const patience = { makeSpan: 2500, cost: 1000 } as const;

/** Good schedules kept to go back to. */
const keptSchedules = 6;

/**
 * Improves a schedule by tabu search, after Nowicki and Smutnicki (1996): the best move that is not forbidden, even where it is
 * worse; where nothing gets better any more, back to one of the last best schedules (back-jump), and from the best one by
 * chance moves once these are used up (restart). Ends with its budget, or when the lower bound is reached.
 */
export function* tabuSearch(search: Search): Generator<SearchProgress, SearchResult, void> {
  const { shop, start, objective, budget, random } = search;
  const current = copySequences(start);
  const timing = openTiming(shop);
  if (!timeStarts(shop, current, timing)) throw new Error('A search began at a schedule with a cycle.');
  const tabu = openTabuList(shop.size);
  const evaluate = evaluatorOf(search, current, timing);
  const bound = objective.kind === 'makeSpan' ? lowerBound(shop) : -1;
  let value = valueOf(objective, shop, current, timing);
  let best = copySequences(current);
  let bestValue = value;
  let sinceBetter = 0;
  let kept: Sequences[] = [];
  let moves = 0;
  let nextWord = 0;
  const found = (): SearchResult => ({ best, value: bestValue, moves, proven: bestValue === bound });
  const make = (move: Move) => {
    forbid(tabu, current, move, moves + tenureOf(shop, random));
    moveBehind(shop, current, move.id, move.forward ? move.target : current.previous[move.target]!);
    if (!timeStarts(shop, current, timing)) throw new Error('A move made a cycle.');
    value = valueOf(objective, shop, current, timing);
    moves += 1;
  };
  const jump = () => {
    sinceBetter = 0;
    tabu.until.fill(0);
    const back = kept.pop();
    takeSequences(current, back ?? best);
    timeStarts(shop, current, timing);
    if (back !== undefined) return;
    // Far enough from the best one to come down elsewhere.
    const steps = Math.min(budget - moves, 5 + Math.floor(random() * 10));
    for (let step = 0; step < steps; step += 1) {
      timeTails(shop, current, timing);
      const possible = movesOf(objective, shop, current, timing, random);
      const move = possible[Math.floor(random() * possible.length)];
      if (move !== undefined) make(move);
    }
  };
  while (moves < budget && bestValue > bound) {
    if (moves >= nextWord) {
      nextWord = moves + movesPerStep[objective.kind];
      yield { share: moves / budget, note: noteOf(objective, bestValue), ...found() };
    }
    timeTails(shop, current, timing);
    const possible = movesOf(objective, shop, current, timing, random);
    if (possible.length === 0) {
      // Nothing on a critical path can change its place: the make-span is the longest job or the only block.
      moves += 1;
      jump();
      continue;
    }
    const weighed = objective.kind === 'cost' ? drawn(possible, weighedMoves, random) : possible;
    make(chosenOf(weighed, evaluate, (move) => isTabu(tabu, current, move, moves), bestValue, random));
    sinceBetter += 1;
    if (value < bestValue) {
      best = copySequences(current);
      bestValue = value;
      sinceBetter = 0;
      kept = [...kept.slice(1 - keptSchedules), best];
    } else if (sinceBetter > patience[objective.kind]) jump();
  }
  return found();
}

/** The best move that is not forbidden or leads to something better than ever; where there is none, any. Ties fall by chance. */
function chosenOf(
  moves: readonly Move[],
  evaluate: (move: Move) => number,
  isForbidden: (move: Move) => boolean,
  bestValue: number,
  random: Random,
): Move {
  let chosen: Move | undefined;
  let least = Infinity;
  let ties = 0;
  for (const move of moves) {
    const value = evaluate(move);
    if (value > least || (value >= bestValue && isForbidden(move))) continue;
    ties = value === least ? ties + 1 : 1;
    if (value < least || random() * ties < 1) chosen = move;
    least = value;
  }
  return chosen ?? moves[Math.floor(random() * moves.length)]!;
}

/** At most so many of the moves, drawn without putting back. */
function drawn(moves: readonly Move[], count: number, random: Random): readonly Move[] {
  if (moves.length <= count) return moves;
  const rest = [...moves];
  for (let place = 0; place < count; place += 1) {
    const other = place + Math.floor(random() * (rest.length - place));
    [rest[place], rest[other]] = [rest[other]!, rest[place]!];
  }
  return rest.slice(0, count);
}

/** What a move leads to: the make-span estimated, the cost exactly. */
function evaluatorOf(
  { shop, objective }: Search,
  current: Sequences,
  timing: ReturnType<typeof openTiming>,
): (move: Move) => number {
  if (objective.kind === 'makeSpan') {
    const room = { moved: new Int32Array(shop.size), ends: new Int32Array(shop.size) };
    return (move) => estimateMakeSpan(shop, current, timing, move, room);
  }
  const scratch = openTiming(shop);
  return ({ id, target, forward }) => {
    const home = current.previous[id]!;
    moveBehind(shop, current, id, forward ? target : current.previous[target]!);
    const isValid = timeStarts(shop, current, scratch);
    const value = isValid ? valueOf(objective, shop, current, scratch) : Infinity;
    moveBehind(shop, current, id, home);
    return value;
  };
}

/** How long an order stays forbidden: about ten moves and more where there are many jobs a machine, after Zhang et al. (2007). */
function tenureOf({ first, machines }: Shop, random: Random): number {
  const least = 8 + first.length / machines;
  return Math.round(least + random() * 0.6 * least);
}

function noteOf({ kind }: Objective, value: number): string {
  return kind === 'makeSpan'
    ? `目前最短完工 ${(value / 60).toFixed(1)} 小时`
    : `目前最低成本 ${Math.round(value).toLocaleString('zh-CN')} 元`;
}
