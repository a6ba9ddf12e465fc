import { Module } from '@nestjs/common';
import { AdvisoriesStore } from './advisories.store.js';

@Module({ providers: [AdvisoriesStore], exports: [AdvisoriesStore] })
export class AdvisoriesModule {}
