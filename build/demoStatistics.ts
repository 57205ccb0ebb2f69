import type { InstrumentPack } from '#shared/instrument/pack.ts';
import { levels, type Level } from '#shared/look/levels.ts';
import type { Statistic } from '#shared/model/statistic.ts';
import type { PolicyPack } from '#shared/policy/policyPack.ts';
import type { Counted } from '#shared/statistics/counted.ts';
import { statisticsOf } from '#shared/statistics/statisticsOf.ts';
import { demoSupervision } from './demoSupervision.ts';

/** As many as the plan has pilots. */
const enterpriseCount = 600;
const asOf = '2026-11-20';

/** Made up: how many enterprises of a hundred an industry has, how far along it is, and where it is at home. */
type IndustryShape = { readonly weight: number; readonly lead: number; readonly homes: readonly string[] };

const industryShapes: Readonly<Record<string, IndustryShape>> = {
  fastener: { weight: 22, lead: 0.05, homes: ['永年区'] },
  bearing: { weight: 11, lead: 0.45, homes: ['馆陶县', '曲周县'] },
  valve: { weight: 7, lead: 0.1, homes: ['成安县', '邯山区'] },
  gear: { weight: 7, lead: 0.2, homes: ['鸡泽县', '丛台区'] },
  forging: { weight: 10, lead: -0.1, homes: ['武安市', '复兴区'] },
  rolling: { weight: 13, lead: 0.3, homes: ['武安市', '峰峰矿区', '磁县'] },
  casting: { weight: 9, lead: -0.3, homes: ['涉县', '鸡泽县', '磁县'] },
  structure: { weight: 9, lead: -0.05, homes: ['肥乡区', '临漳县'] },
  liquor: { weight: 5, lead: -0.15, homes: ['大名县', '魏县'] },
  bakery: { weight: 7, lead: -0.2, homes: ['大名县', '邱县', '广平县'] },
};

/** Made up: how much easier or harder a scene is than the others. */
const sceneEase: Readonly<Record<string, number>> = {
  finance: 0.7,
  office: 0.45,
  procurement: 0.35,
  warehousing: 0.3,
  marketing: 0.1,
  hr: 0.2,
  productDesign: 0.05,
  quality: 0,
  production: -0.1,
  safety: 0.1,
  processDesign: -0.15,
  equipment: -0.2,
  energy: -0.3,
  afterSales: -0.35,
  scheduling: -0.6,
  decision: -0.75,
};

/** From here on an enterprise or a scene is at level 1, 2, 3 and 4. */
const thresholds = [-0.95, 0.1, 1.05, 1.95] as const;

/**
 * The 示例 figures: those of 600 made-up enterprises, counted as the platform counts real ones, so that they agree with
 * each other and keep the same rules. The same packs give the same figures.
 */
export function demoStatistics(instrument: InstrumentPack, policy: PolicyPack): readonly Statistic[] {
  const random = numbersFrom(20261120);
  // Lots of its own, so that the other figures stay as they are whatever is made up of the supervision.
  const ofSupervision = numbersFrom(20261121);
  const enterprises = Array.from({ length: enterpriseCount }, () => ({
    ...makeUp(instrument, policy, random),
    ...demoSupervision(asOf, ofSupervision),
  }));
  const vocabulary = {
    industries: policy.industries.map(({ id }) => id),
    counties: policy.counties,
    targets: policy.targets.map(({ id }) => id),
  };
  return statisticsOf(enterprises, vocabulary, asOf);
}

function makeUp(
  instrument: InstrumentPack,
  policy: PolicyPack,
  random: () => number,
): Omit<Counted, 'checks' | 'scores'> {
  const industry = pickByWeight(
    policy.industries.map(({ id }) => id),
    (id) => industryShapes[id]?.weight ?? 1,
    random,
  );
  const homes = industryShapes[industry]?.homes ?? [];
  const county = pickByWeight(policy.counties, (name) => (homes.includes(name) ? 12 : 0.6), random);
  const maturity = (industryShapes[industry]?.lead ?? 0) + 0.85 * normal(random);
  const scenes = new Map(
    instrument.scenes.map(({ id }) => [id, levelAt(maturity + (sceneEase[id] ?? 0) + 0.75 * normal(random))]),
  );
  return {
    industry,
    county,
    level: levelAllowed(instrument, levelAt(maturity + 0.15 * normal(random)), scenes),
    scenes,
    aboveScale: random() < 0.72,
    pilot: true,
  };
}

/** The highest level up to `wanted` for which the scenes suffice, as the instrument's rule has it. */
function levelAllowed(
  { scenes: all, levels: rules }: InstrumentPack,
  wanted: Level,
  scenes: ReadonlyMap<string, Level>,
): Level {
  const reached = (least: Level, only: boolean) =>
    all.filter(({ id, constraint }) => (!only || constraint) && (scenes.get(id) ?? 0) >= least).length;
  const allowed = levels.filter((level) => {
    const rule = rules.find((one) => one.level === level);
    const suffices =
      rule === undefined ||
      (reached(level, false) >= rule.minScenes && reached(level, true) >= rule.minConstraintScenes);
    return level <= wanted && suffices;
  });
  return allowed.at(-1) ?? 0;
}

function levelAt(maturity: number): Level {
  return levels[thresholds.filter((threshold) => maturity >= threshold).length] ?? 0;
}

function pickByWeight(
  names: readonly string[],
  weightOf: (name: string) => number,
  random: () => number,
): string {
  const total = names.reduce((sum, name) => sum + weightOf(name), 0);
  let left = random() * total;
  for (const name of names) {
    left -= weightOf(name);
    if (left < 0) return name;
  }
  return names.at(-1) ?? '';
}

/** About a standard normal number: twelve even ones added up. No logarithm, so that every engine gives the same digits. */
function normal(random: () => number): number {
  return Array.from({ length: 12 }, random).reduce((sum, one) => sum + one, -6);
}

/** Even numbers from 0 to below 1, the same ones for a seed (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
