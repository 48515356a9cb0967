import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform/database/tx.js';
import { Files } from '../../platform/files/files.js';
import { weekday } from '../domain/national-holidays.js';
import type { LogoType, ProfileContent } from '../domain/profile.js';
import { readHoliday } from '../persistence/holiday-store.js';
import { readProfile } from '../persistence/profile-store.js';

/** The issuing company as its documents show it. */
export interface CompanyProfile extends ProfileContent {
  readonly version: number;
  readonly letterhead: {
    readonly accent: string;
    readonly logo: { readonly bytes: Buffer; readonly type: LogoType; readonly sha256: string } | null;
  };
}

/** What other domains may know of the issuing company; no CBU comes from anywhere else. */
@Injectable()
export class CompanyFacade {
  constructor(private readonly files: Files) {}

  /** Undefined until somebody wrote it: nothing may be sent in its name before. */
  async profile(q: Queryable): Promise<CompanyProfile | undefined> {
    const stored = await readProfile(q);
    if (!stored) return undefined;
    const { version, content, logo } = stored;
    const image = logo && (await this.files.read(q, logo.sha256));
    const shown = logo && image ? { bytes: image.bytes, type: logo.type, sha256: logo.sha256 } : null;
    return { version, ...content, letterhead: { ...content.letterhead, logo: shown } };
  }

  /** Neither Saturday, nor Sunday, nor a holiday. */
  async isWorkingDay(q: Queryable, day: string): Promise<boolean> {
    if ([0, 6].includes(weekday(day))) return false;
    return (await readHoliday(q, day)) === undefined;
  }
}
