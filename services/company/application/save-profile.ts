import { Injectable } from '@nestjs/common';
import { ApplicationError } from '../../platform/http/errors.js';
import { rulesBroken } from '../domain/errors.js';
import type { ProfileContent, ProfileVersion } from '../domain/profile.js';
import { brokenRules } from '../domain/profile-rules.js';
import { ChangeProfile, type ProfileChange } from './change-profile.js';

/** Replaces everything of the profile but the logo. */
@Injectable()
export class SaveProfile {
  constructor(private readonly changeProfile: ChangeProfile) {}

  /** @throws `company.rules-broken`, `company.profile-missing` for a version that never was, and as `ChangeProfile` */
  async execute(change: ProfileChange, content: ProfileContent): Promise<ProfileVersion> {
    const errors = brokenRules(content);
    if (errors.length > 0) throw new ApplicationError(rulesBroken, 'Corrija los datos marcados.', { errors });
    return this.changeProfile.execute(change, (current) => ({ content, logo: current?.logo ?? null }));
  }
}
