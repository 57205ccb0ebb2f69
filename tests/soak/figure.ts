import { mostPerHour, type Finding, type FrameFinding } from './judge.ts';
import type { Sample } from './sample.ts';

const names: Readonly<Record<Finding['measure'], string>> = {
  heap: 'heap',
  process: 'processes',
  nodes: 'nodes',
  detached: 'detached nodes',
  listeners: 'listeners',
};

/** One measure in a few words: "heap 0.3 MB/h (−0.1 to 0.8)", or of a soak too short for that "heap +0.1 MB in all". */
export function findingInWords({ measure, slope, gained, judgedBy, isKept }: Finding): string {
  const verdict = isKept ? '' : ' MISSED';
  const isMemory = measure === 'heap' || measure === 'process';
  if (slope === null) return `${names[measure]} not compared${verdict}`;
  if (judgedBy === 'slope') {
    const open = slope.low <= mostPerHour && slope.high > mostPerHour ? ', not sure' : '';
    return `${names[measure]} ${signed(slope.value)} MB/h (${signed(slope.low)} to ${signed(slope.high)}${open})${verdict}`;
  }
  if (!isMemory) return `${names[measure]} ${signed(Math.round(gained), 0)}${verdict}`;
  return `${names[measure]} ${signed(gained)} MB (${signed(slope.value)} MB/h, too short to judge per hour)${verdict}`;
}

/** The main thread's time in a few words. */
export function framesInWords({ moving, low, newPictures, count, isKept }: FrameFinding): string {
  const verdict = isKept ? '' : ' MISSED';
  return `main thread ${moving.toFixed(1)} ms a moving frame at p95${verdict} (n = ${count}, at least ${low.toFixed(1)}; ${newPictures.toFixed(0)} ms a new picture)`;
}

/** One sample in a line. */
export function sampleLine({ at, visit, scene, ...sample }: Sample): string {
  const memory = `heap ${sample.heap.toFixed(2)} MB, processes ${sample.process.toFixed(1)} MB`;
  const counts = `${sample.nodes} nodes (${sample.detached} detached), ${sample.listeners} listeners`;
  return `${(at * 60).toFixed(1)} min, visit ${visit}, ${scene}: ${memory}, ${counts}`;
}

/** A whole soak. */
export type SoakFigure = {
  readonly minutes: number;
  readonly visits: number;
  readonly findings: readonly Finding[];
  readonly frames: FrameFinding;
  readonly complaints: number;
};

/** The figure of a soak, in one line. */
export function figureLine({ minutes, visits, findings, frames, complaints }: SoakFigure): string {
  const parts = [
    `${minutes} min`,
    `${visits} visits`,
    ...findings.map(findingInWords),
    framesInWords(frames),
    `${complaints} complaints${complaints === 0 ? '' : ' MISSED'}`,
  ];
  return `soak: ${parts.join(', ')}`;
}

function signed(value: number, digits = 1): string {
  const text = Math.abs(value).toFixed(digits);
  return `${value < 0 && Number(text) > 0 ? '−' : '+'}${text}`;
}
