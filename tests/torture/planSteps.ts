import { chooseOption } from '#shared/instrument/chooseOption.ts';
import { itemKey, type InstrumentItem } from '#shared/instrument/items.ts';
import { pick, whole, type Random } from './random.ts';
import { stateKey, type Act, type ItemState, type ItemStates, type PlannedStep } from './steps.ts';

/** More than the fastest page plays before the latest kill. */
const stepsPerRound = 900;
const mostStepsPerVisit = 30;
const longestNote = 40;
const characters = [...'工单派在系统里设备联网八成班组长口述仓库盘点每月一次ABC123，。'];

/**
 * Visits random items and clicks and types there. No state of an item comes twice in a round, so that what is found after
 * the kill says which input was the last that survived.
 */
export function planSteps(
  random: Random,
  items: readonly InstrumentItem[],
  stored: ItemStates,
  round: number,
): readonly PlannedStep[] {
  const steps: PlannedStep[] = [];
  const states = new Map(stored);
  const seen = new Set([...stored].map(([item, state]) => item + stateKey(state)));
  while (steps.length < stepsPerRound) {
    const item = pick(random, items);
    const key = itemKey(item);
    const clicks = random();
    for (let left = whole(random, 1, mostStepsPerVisit); left > 0; left -= 1) {
      const before = states.get(key) ?? { choices: [], note: '' };
      const chosen = random() < clicks ? choose(random, item, before) : null;
      const fresh = chosen !== null && !seen.has(key + stateKey(chosen.after));
      const { act, after } = fresh ? chosen : type(random, before, `${round}.${steps.length} `);
      states.set(key, after);
      seen.add(key + stateKey(after));
      const pause = random() < 0.7 ? 0 : whole(random, 1, 12);
      steps.push({ item: key, act, after, pause, settle: left === 1 && random() < 0.2 });
    }
  }
  return steps;
}

type Chosen = { readonly act: Act; readonly after: ItemState };

function choose(random: Random, item: InstrumentItem, { choices, note }: ItemState): Chosen {
  if (item.kind === 'question') {
    const { key } = pick(random, item.question.options);
    const after = { choices: chooseOption(item.question, choices, key), note };
    return { act: { kind: 'choose', choice: key }, after };
  }
  const level = String(whole(random, 0, 4));
  const after = { choices: choices.includes(level) ? [] : [level], note };
  return { act: { kind: 'choose', choice: level }, after };
}

/** One more character; a note that is long enough is replaced by a new one, which begins with its own number. */
function type(random: Random, { choices, note }: ItemState, number: string): Chosen {
  const isFull = note === '' || note.length >= longestNote;
  const text = `${isFull ? number : note}${pick(random, characters)}`;
  return { act: { kind: 'type', text }, after: { choices, note: text } };
}
