import { writeFileSync } from 'node:fs';

// Loaded into a measured process where there is no GNU time: says in the end what the process and its threads used.
// Processes that it starts itself are not counted; neither of the compared builds starts any worth counting.
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const report = process.env['BENCH_REPORT'];
  if (report) writeFileSync(report, `${userCPUTime / 1e6} ${systemCPUTime / 1e6} ${maxRSS}`);
});
