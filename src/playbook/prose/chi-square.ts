/** Of a thousand even playbooks one goes beyond this quantile of the normal distribution. */
const ONE_IN_A_THOUSAND = 3.0902;

/**
 * Do several rows of counts, each of which should be even in itself, depart from even more than chance does?
 * Pearson’s statistic, added up over the rows.
 */
export function departsFromEven(rows: readonly (readonly number[])[]): boolean {
  let statistic = 0;
  let freedom = 0;
  for (const counts of rows) {
    const even = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    if (even === 0 || counts.length < 2) continue;
    statistic += counts.reduce((sum, count) => sum + (count - even) ** 2 / even, 0);
    freedom += counts.length - 1;
  }
  return freedom > 0 && statistic > critical(freedom);
}

/**
 * The value that chi-square with so many degrees of freedom exceeds once in a thousand times; at most three hundredths more
 * than the tables have it, so the test rather keeps silent: E. B. Wilson and M. M. Hilferty, “The Distribution of Chi-Square”, Proceedings of the National
 * Academy of Sciences 17 (1931).
 */
function critical(freedom: number): number {
  const part = 2 / (9 * freedom);
  return freedom * (1 - part + ONE_IN_A_THOUSAND * Math.sqrt(part)) ** 3;
}
