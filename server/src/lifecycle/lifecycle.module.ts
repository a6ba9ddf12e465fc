import { Module } from '@nestjs/common';
import { InventoryModule } from '../inventory/inventory.module.js';
import { LifecycleController } from './lifecycle.controller.js';
import { LifecycleService } from './lifecycle.service.js';

@Module({ imports: [InventoryModule], controllers: [LifecycleController], providers: [LifecycleService], exports: [LifecycleService] })
export class LifecycleModule {}
