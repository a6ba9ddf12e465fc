import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { AccountsController } from './accounts.controller.js';
import { AccountsService } from './accounts.service.js';
import { AccountsStore } from './accounts.store.js';
import { PublishersController } from './publishers.controller.js';
import { PublishersService } from './publishers.service.js';
import { PublishersStore } from './publishers.store.js';

@Module({
  controllers: [AccountsController, PublishersController],
  providers: [AccountsStore, AccountsService, PublishersStore, PublishersService, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: [AccountsService, PublishersService],
})
export class AccountsModule {}
