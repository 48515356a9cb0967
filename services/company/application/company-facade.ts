import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform/database/tx.js';
import { weekday } from '../domain/national-holidays.js';
import type { LogoType, ProfileContent } from '../domain/profile.js';
import { readHoliday } from '../persistence/holiday-store.js';
import { readLogo, readProfile } from '../persistence/profile-store.js';

/** The issuing company as its documents show it. */
export interface CompanyProfile extends ProfileContent {
  readonly version: number;
  readonly letterhead: {
    readonly accent: string;
    readonly logo: { readonly bytes: Buffer; readonly type: LogoType } | null;
  };
}

/** What other domains may know of the issuing company; no CBU comes from anywhere else. */
@Injectable()
export class CompanyFacade {
  /** Undefined until somebody wrote it: nothing may be sent in its name before. */
  async profile(q: Queryable): Promise<CompanyProfile | undefined> {
    const stored = await readProfile(q);
    if (!stored) return undefined;
    const { version, content, logo } = stored;
    const image = logo && (await readLogo(q, logo.sha256));
    return { version, ...content, letterhead: { ...content.letterhead, logo: image } };
  }

  /** Neither Saturday, nor Sunday, nor a holiday. */
  async isWorkingDay(q: Queryable, day: string): Promise<boolean> {
    if ([0, 6].includes(weekday(day))) return false;
    return (await readHoliday(q, day)) === undefined;
  }
}
