import { npm } from '../supervisor/commands.mjs';
import { timed } from './report.mjs';
import { run } from './run.mjs';

const CHECKS = { lint: 'lint', format: 'format:check', types: 'typecheck' };

/** Lint, format and types: each counts as one check. */
export async function runStaticChecks(report) {
  const checks = Object.entries(CHECKS).map(async ([name, script]) => {
    const [{ code, output }, seconds] = await timed(() =>
      run(npm('run', '--silent', script), { quiet: true }),
    );
    if (code !== 0) {
      report.line(output.trim());
      report.note(`${name} failed: npm run ${script}`);
    }
    report.add(name, code === 0 ? { passed: 1 } : { failed: 1 }, seconds);
  });
  await Promise.all(checks);
}
