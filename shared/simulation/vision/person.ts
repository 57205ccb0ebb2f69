import type { Random } from '../seededRandom.ts';
import type { Confusion } from './decision.ts';
import type { VisionParameters } from './parameters.ts';

type Person = VisionParameters['person'];

/** Shares of defects missed and of good parts thrown out after so many hours at the line. */
export function personAt(
  person: Person,
  hours: number,
): { readonly miss: number; readonly falseAlarm: number } {
  return {
    miss: Math.min(1, person.miss + person.missPerHour * hours),
    falseAlarm: Math.min(1, person.falseAlarm + person.falseAlarmPerHour * hours),
  };
}

/** A person looks at the same parts, spread evenly over the shift; chance decides on each by the rates of the hour. */
export function inspectByPerson(
  { good, defective }: { readonly good: number; readonly defective: number },
  person: Person,
  random: Random,
): Confusion {
  const count = (parts: number, rate: (hours: number) => number) =>
    Array.from({ length: parts }, (_, at) => random() < rate((person.hours * (at + 0.5)) / parts)).filter(
      Boolean,
    ).length;
  const missed = count(defective, (hours) => personAt(person, hours).miss);
  const falseAlarms = count(good, (hours) => personAt(person, hours).falseAlarm);
  return { caught: defective - missed, missed, falseAlarms, passed: good - falseAlarms };
}
