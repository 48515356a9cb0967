import { Controller, Get, Module, Post, type Type } from '@nestjs/common';
import { z } from 'zod';
import { Operation } from '../../platform/http/operation.js';
import { PERMISSIONS } from '../../platform/http/permissions.js';
import { CurrentPrincipal, type Principal } from '../../platform/http/principal.js';

const whoSchema = z.object({ kind: z.string(), id: z.string() });

@Controller('api/sample')
class SampleController {
  @Get('signed-in')
  @Operation({ id: 'sampleSignedIn', summary: 'x', permission: 'signed-in', response: whoSchema })
  read(@CurrentPrincipal() { kind, id }: Principal) {
    return { kind, id };
  }

  @Post('signed-in')
  @Operation({ id: 'sampleWrite', summary: 'x', permission: 'signed-in', response: whoSchema })
  write(@CurrentPrincipal() { kind, id }: Principal) {
    return { kind, id };
  }

  @Get('public')
  @Operation({ id: 'samplePublic', summary: 'x', permission: 'public' })
  open() {}
}

/** One endpoint `GET /api/sample/permission/<permission>` for each permission of the product. */
function permissionController(): Type {
  @Controller('api/sample/permission')
  class PermissionController {
    [method: string]: unknown;
  }
  for (const permission of PERMISSIONS) {
    const answer = () => undefined;
    Object.defineProperty(PermissionController.prototype, permission, { value: answer });
    const descriptor = { value: answer };
    Get(permission)(PermissionController.prototype, permission, descriptor);
    Operation({ id: `sample-${permission}`, summary: 'x', permission })(
      PermissionController.prototype,
      permission,
      descriptor,
    );
  }
  return PermissionController;
}

/** Endpoints of another domain, as the guard sees them. */
@Module({ controllers: [SampleController, permissionController()] })
export class SampleModule {}
