import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { AccountsController } from './accounts.controller.js';
import { AccountsService } from './accounts.service.js';
import { AccountsStore } from './accounts.store.js';

@Module({
  controllers: [AccountsController],
  providers: [AccountsStore, AccountsService, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: [AccountsService],
})
export class AccountsModule {}
