/** What other domains may use of this one. */
export { CompanyFacade, type CompanyProfile } from './application/company-facade.js';
export { CompanyModule } from './company.module.js';
export { COVER_PLACEHOLDERS, type CoverPlaceholder, fillCover } from './domain/cover-template.js';

/** What the command line composes. */
export { SetUpDemoCompany } from './application/set-up-demo-company.js';
