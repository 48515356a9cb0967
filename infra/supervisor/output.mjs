/**
 * Writes the progress of a start: one line per step with its seconds, other lines indented below.
 * @param {(text: string) => void} write
 */
export function createOutput(write) {
  let lineOpen = false;

  function line(text) {
    if (lineOpen) write('\n');
    lineOpen = false;
    write(`${text}\n`);
  }

  /** Runs a step and shows how long it took. */
  async function step(name, work) {
    const started = Date.now();
    if (lineOpen) write('\n');
    write(`${name} ...`);
    lineOpen = true;
    const result = await work();
    const seconds = `${((Date.now() - started) / 1000).toFixed(1)} s`;
    if (lineOpen) write(` ${seconds}\n`);
    else write(`  done in ${seconds}\n`);
    lineOpen = false;
    return result;
  }

  return { line, detail: (text) => line(`  ${text}`), step };
}
