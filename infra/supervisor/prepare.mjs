import { ROOT } from '../settings.mjs';
import { buildWhenStale, isStale, SERVICES_BUILD, WEB_BUILD } from './build.mjs';
import { INSTALL_COMMAND, packagesAreStale } from './install.mjs';

/** Installs and builds, each only when needed. */
export async function prepareCode({ step, run }) {
  if (packagesAreStale()) {
    await step('Installing packages', () => run({ name: 'install', command: INSTALL_COMMAND, cwd: ROOT }));
  }
  for (const build of [SERVICES_BUILD, WEB_BUILD]) {
    if (!isStale(build)) continue;
    const name = `build-${build.name}`;
    const work = () => run({ name, command: build.command, cwd: ROOT });
    await step(build.title, () => buildWhenStale(build, work));
  }
}
