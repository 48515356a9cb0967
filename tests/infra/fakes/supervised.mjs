/** The real supervisor on stand-ins for the services: node supervised.mjs DATA_DIR JOURNAL NAME:KIND:STAGE... */
import path from 'node:path';
import { launchProgram } from '../../../infra/supervisor/children.mjs';
import { createOutput } from '../../../infra/supervisor/output.mjs';
import { runSupervisor } from '../../../infra/supervisor/supervisor.mjs';

const [dataDir, journal, ...children] = process.argv.slice(2);
const script = path.join(import.meta.dirname, 'child.mjs');
const output = createOutput((text) => process.stdout.write(text));

async function start({ startChild }) {
  for (const child of children) {
    const [name, kind, stage] = child.split(':');
    const command = [process.execPath, script, kind, name, journal];
    const launch = () => launchProgram({ name, dataDir, command });
    await startChild({ name, stage: Number(stage), mark: script, launch });
  }
  output.line('READY');
}

try {
  const mark = 'supervised.mjs';
  process.exit(await runSupervisor({ dataDir, url: 'http://127.0.0.1:1', mark, output, start }));
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
