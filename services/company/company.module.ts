import { Module } from '@nestjs/common';
import { AuditModule } from '../access/public.js';
import { Files } from '../platform/files/files.js';
import { AddNationalHolidays } from './application/add-national-holidays.js';
import { ChangeProfile } from './application/change-profile.js';
import { CompanyFacade } from './application/company-facade.js';
import { KeepHolidays } from './application/keep-holidays.js';
import { ListProfileChanges } from './application/list-profile-changes.js';
import { SaveProfile } from './application/save-profile.js';
import { SetLogo } from './application/set-logo.js';
import { SetUpDemoCompany } from './application/set-up-demo-company.js';
import { HolidaysController } from './http/holidays.controller.js';
import { LogoController } from './http/logo.controller.js';
import { ProfileController } from './http/profile.controller.js';

/** Other domains import this to know the issuing company. */
@Module({ providers: [CompanyFacade, Files], exports: [CompanyFacade] })
export class CompanyModule {}

@Module({
  imports: [AuditModule, CompanyModule],
  controllers: [ProfileController, LogoController, HolidaysController],
  providers: [
    ChangeProfile,
    SaveProfile,
    SetLogo,
    ListProfileChanges,
    KeepHolidays,
    AddNationalHolidays,
    Files,
  ],
})
export class CompanyApiModule {}

@Module({
  imports: [AuditModule],
  providers: [ChangeProfile, SaveProfile, SetLogo, AddNationalHolidays, SetUpDemoCompany, Files],
})
export class CompanyCliModule {}
