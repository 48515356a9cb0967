import type { Queryable, Tx } from '../../platform/database/tx.js';
import type { LogoType, ProfileContent, ProfileVersion } from '../domain/profile.js';
import type { ProfileState } from '../domain/profile-changes.js';

interface VersionRow {
  version: number;
  content: ProfileContent;
  sha256: string | null;
  type: LogoType | null;
  size: number | null;
  changed_at: Date;
  author_kind: ProfileVersion['author']['kind'];
  author_name: string | null;
}

const SELECT = `
  select p.version, p.content, encode(p.logo, 'hex') as sha256, l.type, l.size,
         p.changed_at, p.author_kind, p.author_name
    from company.profile_versions p left join files.blobs l on l.sha256 = p.logo`;

/** The profile as it is; undefined before somebody wrote the first. */
export async function readProfile(q: Queryable): Promise<ProfileVersion | undefined> {
  const [row] = await q.query<VersionRow>(`${SELECT} order by p.version desc limit 1`);
  return row && toVersion(row);
}

/** Versions before one (or the newest), newest first. */
export async function readVersions(
  q: Queryable,
  { before, limit }: { before: number | undefined; limit: number },
): Promise<ProfileVersion[]> {
  const rows = await q.query<VersionRow>(
    `${SELECT} where $1::int is null or p.version < $1 order by p.version desc limit $2`,
    [before ?? null, limit],
  );
  return rows.map(toVersion);
}

/** Who writes a version, and when. */
export interface VersionNote {
  readonly author: {
    readonly kind: ProfileVersion['author']['kind'];
    readonly id: string | null;
    readonly name: string | null;
  };
  readonly now: Date;
}

/** Writes a version. @returns false when somebody else wrote it first */
export async function appendVersion(
  tx: Tx,
  version: number,
  { content, logo }: ProfileState,
  { author, now }: VersionNote,
): Promise<boolean> {
  const written = await tx.execute(
    `insert into company.profile_versions
       (version, content, logo, changed_at, author_kind, author_id, author_name)
     values ($1, $2, decode($3, 'hex'), $4, $5, $6, $7) on conflict (version) do nothing`,
    [version, JSON.stringify(content), logo?.sha256 ?? null, now, author.kind, author.id, author.name],
  );
  return written === 1;
}

function toVersion(row: VersionRow): ProfileVersion {
  const { version, content, sha256, type, size } = row;
  return {
    version,
    content,
    logo: sha256 !== null && type !== null && size !== null ? { sha256, type, size } : null,
    changedAt: row.changed_at,
    author: { kind: row.author_kind, name: row.author_name },
  };
}
