import { randomNormal } from 'd3-random';
import type { Random } from '../seededRandom.ts';
import { bearingFrequencies, type BearingFrequencies } from './bearingFrequencies.ts';
import type { MaintenanceChoice } from './choice.ts';
import { healthIndex } from './health.ts';
import { kurtosisOf, rootMeanSquare } from './indicators.ts';
import { drawLife, logSeverity } from './lives.ts';
import type { MaintenanceParameters } from './parameters.ts';
import { envelopeSpectrum, readSeverity } from './reading.ts';
import { intervalReaches, remainingLife, type RemainingLife } from './remainingLife.ts';
import { amplitudeSpectrum, type Spectrum } from './spectrum.ts';
import { addReading, emptyTrend, trendAt } from './trend.ts';
import { sampleRate, vibrationSignal } from './vibration.ts';

/** One reading in the past. */
export type HealthPoint = { readonly day: number; readonly health: number };

/** One bearing with a growing flaw of its outer race, on one day of its life. */
export type WatchedBearing = {
  readonly day: number;
  /** The day on which it will fail: the truth, which no prognosis is given. */
  readonly failureDay: number;
  readonly frequencies: BearingFrequencies;
  /** The day's vibration in m/s², `sampleRate` values a second. */
  readonly signal: Float64Array;
  readonly spectrum: Spectrum;
  /** Of the envelope around the housing's resonance: the flaw shows at `frequencies.outer` and multiples of it. */
  readonly envelope: Spectrum;
  /** 有效值 in m/s², and 峭度. */
  readonly rootMeanSquare: number;
  readonly kurtosis: number;
  /** Height of the shocks as read from the day's signal, in m/s², and what it means, 0 … 100. */
  readonly severity: number;
  readonly health: number;
  /** Every reading up to the day, the day's own last. */
  readonly history: readonly HealthPoint[];
  /** The health that the line through the readings has today. */
  readonly trendHealth: number;
  /** Null while there are too few readings. */
  readonly remaining: RemainingLife | null;
};

/** Takes a bearing of ordinary life (`parameters` with the scale that load and speed leave of it) to the visitor's day. */
export function watchBearing(
  parameters: MaintenanceParameters,
  { speed, lifePercent }: MaintenanceChoice,
  random: Random,
): WatchedBearing {
  const { wear, vibration, bearing, inspectionDays, certainty } = parameters;
  // From the middle half of lives: one that fails at once shows nothing.
  const life = drawLife(wear, 0.25 + 0.5 * random(), random);
  const day = (life.days * Math.min(100, Math.max(0, lifePercent))) / 100;
  const frequencies = bearingFrequencies(bearing, (parameters.speed / 60) * (speed / 100));
  const deviate = randomNormal.source(random)(0, wear.readingSpread);
  const severityOn = (when: number) => Math.exp(logSeverity(life, wear, when) + deviate());
  const trend = emptyTrend();
  const history: HealthPoint[] = [];
  const note = (when: number, severity: number) => {
    addReading(trend, when, Math.log(severity));
    history.push({ day: when, health: healthIndex(severity, wear) });
  };
  // The day's own flaw is drawn first, so that the signal stays the same while only the past grows.
  const source = {
    shaft: frequencies.shaft,
    unbalance: vibration.unbalance * (speed / 100) ** 2,
    noise: vibration.noise,
    resonance: vibration.resonance,
    fault: { frequency: frequencies.outer, height: severityOn(day) },
  };
  const past = Math.ceil(day / inspectionDays) - 1;
  for (let reading = 1; reading <= past; reading += 1)
    note(reading * inspectionDays, severityOn(reading * inspectionDays));
  const signal = vibrationSignal(source, random);
  // What is below a new bearing's severity is noise.
  const severity = Math.max(wear.initialSeverity, readSeverity(signal, source));
  note(day, severity);
  return {
    day,
    failureDay: life.days,
    frequencies,
    signal,
    spectrum: amplitudeSpectrum(signal, sampleRate, 'hann'),
    envelope: envelopeSpectrum(signal, vibration.resonance),
    rootMeanSquare: rootMeanSquare(signal),
    kurtosis: kurtosisOf(signal),
    severity,
    health: healthIndex(severity, wear),
    history,
    trendHealth: healthIndex(Math.exp(trendAt(trend, day)), wear),
    remaining: remainingLife(trend, day, {
      failureLog: Math.log(wear.failureSeverity),
      failureSpread: wear.failureSpread,
      reaches: intervalReaches(certainty),
    }),
  };
}
