import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';

/**
 * @typedef {object} Runner how PostgreSQL programs are started
 * @property {{ uid?: number, gid?: number }} owner who must own the files; empty: the current user
 * @property {(program: string, args: string[]) => [string, string[], { uid?: number, gid?: number }]} command
 *   program, arguments and identity to hand to `spawn`
 */

/**
 * PostgreSQL refuses to run as root. A normal user runs it directly; root finds another user for it, in the first
 * of three ways that works here.
 * @param {{ program: string, clusterDir: string, dataDir: string }} place the program and the folders it must reach
 * @returns {Runner}
 */
export function chooseRunner({ program, clusterDir, dataDir }) {
  if (process.getuid?.() !== 0) return asCurrentUser();
  const user = ownerOf(clusterDir) ?? systemUser();
  const ways = ownedByRoot(clusterDir)
    ? [inUserNamespace(user)]
    : [asUser(user), withFileRights(user), inUserNamespace(user)];
  const found = ways.find((way) => works(way, program, dataDir));
  if (found) return found;
  throw new Error(
    `PostgreSQL does not run as root, and user ${user.uid} cannot reach ${program} and ${dataDir}. ` +
      'Move the project out of the home of root, run as a normal user, or set DATABASE_URL.',
  );
}

function asCurrentUser() {
  return { owner: {}, command: (program, args) => [program, args, {}] };
}

function asUser(user) {
  return { owner: user, command: (program, args) => [program, args, user] };
}

/**
 * For a project under a folder closed to others, such as /root: another user, who keeps root's right to ignore file
 * permissions (nothing smaller passes closed folders in a container) and nothing else of root.
 */
function withFileRights(user) {
  const identity = [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups'];
  const rights = ['--inh-caps=-all,+dac_override', '--ambient-caps=-all,+dac_override'];
  // PostgreSQL looks for its programs with access(2), which otherwise disregards the right just given.
  const alsoForAccess = '--securebits=+no_setuid_fixup';
  return {
    owner: user,
    command: (program, args) => ['setpriv', [...identity, ...rights, alsoForAccess, program, ...args], {}],
  };
}

/** Where root cannot become another user: the files stay root's, and the program only sees itself as another. */
function inUserNamespace(user) {
  const mapping = ['--user', `--map-user=${user.uid}`, `--map-group=${user.gid}`];
  return { owner: {}, command: (program, args) => ['unshare', [...mapping, program, ...args], {}] };
}

/** Asks with `test`, which uses access(2) as PostgreSQL does. */
function works(way, program, dataDir) {
  const checks = [
    [program, ['--version']],
    ['test', ['-x', program]],
    ['test', ['-x', dataDir]],
  ];
  return checks.every(([command, args]) => succeeds(way.command(command, args)));
}

function succeeds([command, args, identity]) {
  const { error, status } = spawnSync(command, args, { ...identity, stdio: 'ignore' });
  return !error && status === 0;
}

function ownerOf(dir) {
  const found = statSync(dir, { throwIfNoEntry: false });
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : null;
}

/** A cluster that root owns was made in a user namespace and opens in one only. */
function ownedByRoot(dir) {
  return statSync(dir, { throwIfNoEntry: false })?.uid === 0;
}

function systemUser() {
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const entry = ['postgres', 'nobody'].map((name) => users.find((user) => user[0] === name)).find(Boolean);
  if (!entry) throw new Error('PostgreSQL does not run as root, and there is no user "postgres" or "nobody"');
  return { uid: Number(entry[2]), gid: Number(entry[3]) };
}
