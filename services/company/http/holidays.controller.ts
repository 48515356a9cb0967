import { Body, Controller, Delete, Get, Ip, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Database } from '../../platform/database/database.js';
import { Operation } from '../../platform/http/operation.js';
import { CurrentPrincipal, type Principal } from '../../platform/http/principal.js';
import { requiredVersion, setEtag } from '../../platform/http/versions.js';
import { AddNationalHolidays } from '../application/add-national-holidays.js';
import { KeepHolidays, notFound } from '../application/keep-holidays.js';
import { holidayNotFound } from '../domain/errors.js';
import { readHoliday, readHolidays } from '../persistence/holiday-store.js';
import {
  holidayDaySchema,
  type HolidayInput,
  holidayInputSchema,
  holidayListSchema,
  holidaySchema,
  type HolidaysQuery,
  holidaysQuerySchema,
  type NationalHolidaysInput,
  nationalHolidaysInputSchema,
} from './holidays.schemas.js';

/** Days without work: nothing is sent on them unless it is asked for. */
@ApiTags('holidays')
@Controller('api/company/holidays')
export class HolidaysController {
  constructor(
    private readonly database: Database,
    private readonly keepHolidays: KeepHolidays,
    private readonly addNationalHolidays: AddNationalHolidays,
  ) {}

  @Get()
  @Operation({
    id: 'listHolidays',
    summary: 'Feriados de un año',
    permission: 'clients.read',
    response: holidayListSchema,
  })
  async list(@Query({ schema: holidaysQuerySchema }) { year }: HolidaysQuery) {
    return { items: await readHolidays(this.database, year) };
  }

  /** What the law fixes; days that are holidays already stay as they are. */
  @Post()
  @Operation({
    id: 'addNationalHolidays',
    summary: 'Agregar los feriados nacionales de un año',
    description: 'Los que la Ley 27.399 fija; los que se deciden cada año se agregan uno a uno.',
    permission: 'catalogues.write',
    response: holidayListSchema,
  })
  async addNational(
    @Body({ schema: nationalHolidaysInputSchema }) { year }: NationalHolidaysInput,
    @CurrentPrincipal() principal: Principal,
    @Ip() ip: string,
  ) {
    return { items: await this.addNationalHolidays.execute(year, { principal, ip }) };
  }

  @Get(':day')
  @Operation({
    id: 'readHoliday',
    summary: 'Un feriado',
    permission: 'clients.read',
    response: holidaySchema,
    errors: [holidayNotFound],
  })
  async read(
    @Param('day', { schema: holidayDaySchema }) day: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const holiday = await readHoliday(this.database, day);
    if (!holiday) throw notFound();
    setEtag(reply, holiday.version);
    return holiday;
  }

  @Put(':day')
  @Operation({
    id: 'saveHoliday',
    summary: 'Agregar o cambiar un feriado',
    description: 'Un día que no era feriado se agrega con If-Match "0".',
    permission: 'catalogues.write',
    ifMatch: true,
    response: holidaySchema,
    errors: [holidayNotFound],
  })
  async save(
    @Param('day', { schema: holidayDaySchema }) day: string,
    @Body({ schema: holidayInputSchema }) body: HolidayInput,
    @CurrentPrincipal() principal: Principal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const change = { version: requiredVersion(request), principal, ip: request.ip };
    const holiday = await this.keepHolidays.save(change, { day, ...body });
    setEtag(reply, holiday.version);
    return holiday;
  }

  @Delete(':day')
  @Operation({
    id: 'removeHoliday',
    summary: 'Quitar un feriado',
    permission: 'catalogues.write',
    ifMatch: true,
    errors: [holidayNotFound],
  })
  remove(
    @Param('day', { schema: holidayDaySchema }) day: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: FastifyRequest,
  ) {
    const change = { version: requiredVersion(request), principal, ip: request.ip };
    return this.keepHolidays.remove(change, day);
  }
}
