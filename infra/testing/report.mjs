/**
 * Counts what passed, failed and was not run over all parts of the test command.
 * @param {(line: string) => void} write
 */
export function createReport(write) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  const notes = [];

  return {
    total,
    line: write,
    /** Adds the counts of a part and says them in one line. */
    add(part, { passed = 0, failed = 0, skipped = 0 }, seconds) {
      total.passed += passed;
      total.failed += failed;
      total.skipped += skipped;
      const counts = summaryLine({ passed, failed, skipped });
      write(`${part}: ${counts}${seconds === undefined ? '' : ` (${seconds.toFixed(1)} s)`}`);
    },
    /** Remembers a failure or a suite that did not run, to be said again at the end. */
    note: (text) => notes.push(text),
    /** Ends the report; the very last line holds the totals alone. */
    finish({ failOnSkipped }) {
      if (notes.length > 0) write(`\n${notes.map((text) => `  ${text}`).join('\n')}`);
      const skippedFails = failOnSkipped && total.skipped > 0;
      if (skippedFails) write('\nCI is set: suites that were not run count as a failure of the run.');
      write(`\n${summaryLine(total)}`);
      return total.failed > 0 || skippedFails || total.passed === 0 ? 1 : 0;
    },
  };
}

export function summaryLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** Runs `work` and gives its result with the seconds it took. */
export async function timed(work) {
  const started = Date.now();
  const result = await work();
  return [result, (Date.now() - started) / 1000];
}
