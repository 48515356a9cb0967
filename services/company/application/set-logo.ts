import { Injectable } from '@nestjs/common';
import { Files } from '../../platform/files/files.js';
import { ApplicationError } from '../../platform/http/errors.js';
import { logoUnusable, profileMissing } from '../domain/errors.js';
import { type LogoImage, MOST_LOGO_BYTES, MOST_LOGO_PIXELS, recognizeImage } from '../domain/logo-image.js';
import type { ProfileVersion } from '../domain/profile.js';
import { ChangeProfile, type ProfileChange } from './change-profile.js';

/** Puts an image into the letterhead, or takes it out. */
@Injectable()
export class SetLogo {
  constructor(
    private readonly changeProfile: ChangeProfile,
    private readonly files: Files,
  ) {}

  /** @throws `company.logo-unusable`, `company.profile-missing`, and as `ChangeProfile` */
  async execute(change: ProfileChange, bytes: Buffer | null): Promise<ProfileVersion> {
    const image = bytes && { bytes, ...usable(bytes) };
    return this.changeProfile.execute(change, async (current, tx) => {
      if (!current) throw new ApplicationError(profileMissing, 'Guarde primero los datos de la empresa.');
      if (!image) return { content: current.content, logo: null };
      const { sha256, size } = await this.files.store(tx, image.bytes, image.type);
      return { content: current.content, logo: { sha256, type: image.type, size } };
    });
  }
}

function usable(bytes: Buffer): LogoImage {
  if (bytes.length > MOST_LOGO_BYTES) throw unusable('Pesa más de 500 kB. Achique la imagen.');
  const image = recognizeImage(bytes);
  if (!image) throw unusable('El archivo no es una imagen PNG o JPEG completa. Elija otro.');
  const side = Math.max(image.width, image.height);
  if (Math.min(image.width, image.height) < 1 || side > MOST_LOGO_PIXELS) {
    throw unusable(`Cada lado puede tener de 1 a ${MOST_LOGO_PIXELS} píxeles. Achique la imagen.`);
  }
  return image;
}

function unusable(detail: string): ApplicationError {
  return new ApplicationError(logoUnusable, detail);
}
