import type { VisionParameters } from './parameters.ts';

/** A hexagonal head with three marks, small and quick to look at: for tests. */
export const boltHead: VisionParameters = {
  part: {
    name: '螺栓头',
    sides: 6,
    hole: 0,
    groove: 0.72,
    marks: 3,
    marksRadius: 0.42,
    unevenness: 0,
    grey: 112,
    background: 205,
  },
  picture: {
    size: 128,
    radius: 0.34,
    texture: 5,
    noise: 2,
    gradient: 20,
    shift: 5,
    rotation: 180,
    growth: 1,
  },
  defects: { share: 0.012, scratch: 1, dent: 0.6, chip: 0.5, stain: 0.3, contrast: 0.5, size: 1 },
  person: {
    miss: 0.18,
    missPerHour: 0.02,
    falseAlarm: 0.01,
    falseAlarmPerHour: 0.002,
    hours: 8,
    seconds: 2.5,
  },
  cameraSeconds: 0.4,
  prices: { miss: 60, falseAlarm: 0.8 },
};
