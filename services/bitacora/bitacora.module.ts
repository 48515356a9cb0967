import { Module } from '@nestjs/common';
import { BitacoraFacade } from './application/bitacora-facade.js';

/** Other domains import this to read the bitácora. */
@Module({ providers: [BitacoraFacade], exports: [BitacoraFacade] })
export class BitacoraModule {}
