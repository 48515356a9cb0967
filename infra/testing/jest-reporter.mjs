import path from 'node:path';

/** One line per test file; what failed is shown whole, as soon as it is known. */
export default class CompactReporter {
  constructor({ rootDir }) {
    this.rootDir = rootDir;
  }

  onTestResult({ path: file }, result) {
    const { numPassingTests, numFailingTests, numPendingTests, perfStats, failureMessage } = result;
    const name = path.relative(this.rootDir, file);
    const seconds = ((perfStats.end - perfStats.start) / 1000).toFixed(1);
    if (!failureMessage && numFailingTests === 0) {
      const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : '';
      process.stdout.write(`  ok    ${name} (${numPassingTests}${skipped}, ${seconds} s)\n`);
    } else {
      process.stdout.write(`  FAIL  ${name} (${seconds} s)\n${failureMessage ?? ''}\n`);
    }
  }

  onRunComplete(_contexts, { runExecError }) {
    if (runExecError) process.stdout.write(`${runExecError.stack ?? runExecError.message}\n`);
  }
}
