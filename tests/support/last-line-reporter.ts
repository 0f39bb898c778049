import type { Reporter, TestModule } from 'vitest/node';

/** Prints `N passed, N failed` over all suites as the very last line; above it which tests passed only when they were tried again. */
export default class LastLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    let passed = 0;
    let failed = unhandled.length;
    const again: string[] = [];
    for (const module of modules) {
      // A file that could not even be loaded has no tests to fail.
      if (module.state() === 'failed' && module.errors().length > 0) failed++;
      for (const test of module.children.allTests()) {
        if (test.result().state === 'passed') passed++;
        else if (test.result().state === 'failed') failed++;
        if (test.diagnostic()?.flaky) again.push(`${module.relativeModuleId} > ${test.fullName}`);
      }
    }
    const told = again.map((name) => `passed when tried again, which is a fault: ${name}\n`).join('');
    process.once('exit', () => process.stdout.write(`\n${told}${passed} passed, ${failed} failed\n`));
  }
}
