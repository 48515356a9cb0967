import path from 'node:path';
import { readJson } from '../lib/files.mjs';
import { timed } from './report.mjs';
import { packageProgram, run } from './run.mjs';

/**
 * Runs one Jest configuration.
 * @param {object} options
 * @param {string} options.name of the part
 * @param {string} options.config
 * @param {string[]} options.patterns only test files whose path matches one of them; empty: all
 * @param {NodeJS.ProcessEnv} options.env
 * @param {string} options.workDir where the counts are written
 * @param {ReturnType<typeof import('./report.mjs').createReport>} options.report
 */
export async function runJest({ name, config, patterns, env, workDir, report }) {
  const outputFile = path.join(workDir, `jest-${name}.json`);
  const only = patterns.length > 0 ? ['--testPathPatterns', ...patterns] : [];
  const reporter = '--reporters=<rootDir>/infra/testing/jest-reporter.mjs';
  const options = ['-c', config, '--json', `--outputFile=${outputFile}`, reporter, ...only];
  // Native modules in Jest are behind this option of Node.js, which warns about it in every worker.
  const nodeOptions = '--experimental-vm-modules --disable-warning=ExperimentalWarning';
  const jestEnv = { ...env, NODE_OPTIONS: `${env.NODE_OPTIONS ?? ''} ${nodeOptions}`.trim() };

  report.line(`\n${name}`);
  const [{ code }, seconds] = await timed(() =>
    run(packageProgram('jest/bin/jest.js', ...options), { env: jestEnv }),
  );
  const counts = countsOf(readJson(outputFile), code);
  for (const failure of counts.failures) report.note(`${name}: ${failure}`);
  report.add(name, counts, seconds);
}

function countsOf(result, code) {
  if (!result) return { failed: 1, failures: ['Jest ended without a result'] };
  const failures = result.testResults.filter(({ status }) => status === 'failed').map(describeFailure);
  // A file that cannot even be loaded has no failing test of its own.
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  const explained = failed > 0 || code === 0;
  return {
    passed: result.numPassedTests,
    failed: explained ? failed : 1,
    skipped: result.numPendingTests + result.numTodoTests,
    failures: explained ? failures : [...failures, `Jest ended with ${code}`],
  };
}

function describeFailure({ name, assertionResults }) {
  const titles = assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName);
  return [path.relative(process.cwd(), name), ...titles].join('\n      ');
}
