/** A straight line through readings, kept as sums so that one reading more costs nothing. */
export type Trend = {
  count: number;
  meanDay: number;
  meanLog: number;
  /** Sums of squares and products around the means. */
  days: number;
  logs: number;
  products: number;
};

export function emptyTrend(): Trend {
  return { count: 0, meanDay: 0, meanLog: 0, days: 0, logs: 0, products: 0 };
}

/** Adds the logarithm of a severity that was read on a day, in place. Welford (1962), Technometrics 4(3). */
export function addReading(trend: Trend, day: number, log: number): void {
  trend.count += 1;
  const fromDay = day - trend.meanDay;
  const fromLog = log - trend.meanLog;
  trend.meanDay += fromDay / trend.count;
  trend.meanLog += fromLog / trend.count;
  trend.days += fromDay * (day - trend.meanDay);
  trend.logs += fromLog * (log - trend.meanLog);
  trend.products += fromDay * (log - trend.meanLog);
}

/** The line's logarithm of severity on a day; the mean of the readings while there is one day only. */
export function trendAt({ meanDay, meanLog, days, products }: Trend, day: number): number {
  return days === 0 ? meanLog : meanLog + (products / days) * (day - meanDay);
}
