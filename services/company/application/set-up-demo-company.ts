import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { drawDemoLogo } from '../demo/logo.js';
import { DEMO_PROFILE } from '../demo/profile.js';
import { readProfile } from '../persistence/profile-store.js';
import { AddNationalHolidays } from './add-national-holidays.js';
import { SaveProfile } from './save-profile.js';
import { SetLogo } from './set-logo.js';

const DEMO_YEARS = [2026, 2027];

/** Gives the demo an issuing company and its holidays; a profile that is there already stays. */
@Injectable()
export class SetUpDemoCompany {
  constructor(
    private readonly database: Database,
    private readonly saveProfile: SaveProfile,
    private readonly setLogo: SetLogo,
    private readonly addNationalHolidays: AddNationalHolidays,
  ) {}

  async execute(): Promise<void> {
    const by = { principal: 'system', ip: null } as const;
    if (!(await readProfile(this.database))) {
      const { version } = await this.saveProfile.execute({ ...by, version: 0 }, DEMO_PROFILE);
      await this.setLogo.execute({ ...by, version }, drawDemoLogo());
    }
    for (const year of DEMO_YEARS) await this.addNationalHolidays.execute(year, by);
  }
}
