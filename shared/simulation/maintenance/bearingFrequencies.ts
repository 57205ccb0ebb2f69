/** What the frequencies of a rolling bearing follow from; diameters in one unit, the angle in degrees. */
export type BearingGeometry = {
  readonly balls: number;
  readonly ballDiameter: number;
  readonly pitchDiameter: number;
  readonly contactAngle: number;
};

/** In Hz. */
export type BearingFrequencies = {
  readonly shaft: number;
  /** BPFO: balls that pass a point of the outer race. */
  readonly outer: number;
  /** BPFI: balls that pass a point of the inner race. */
  readonly inner: number;
  /** BSF: a ball's own turns; a flaw on it strikes both races and shows at twice this. */
  readonly ball: number;
  /** FTF: turns of the cage. */
  readonly cage: number;
};

/**
 * Frequencies at which flaws of a bearing show, outer race at rest, no slip. Randall, Antoni (2011), Rolling element bearing
 * diagnostics – A tutorial, Mechanical Systems and Signal Processing 25(2).
 */
export function bearingFrequencies(geometry: BearingGeometry, shaft: number): BearingFrequencies {
  const { balls, ballDiameter, pitchDiameter, contactAngle } = geometry;
  const ratio = (ballDiameter / pitchDiameter) * Math.cos((contactAngle * Math.PI) / 180);
  return {
    shaft,
    outer: (balls / 2) * shaft * (1 - ratio),
    inner: (balls / 2) * shaft * (1 + ratio),
    ball: (pitchDiameter / (2 * ballDiameter)) * shaft * (1 - ratio ** 2),
    cage: (shaft / 2) * (1 - ratio),
  };
}
