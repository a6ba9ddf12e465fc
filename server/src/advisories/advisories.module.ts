import { Module } from '@nestjs/common';
import { AdvisoriesStore } from './advisories.store.js';
import { ExploitPredictionsStore } from './exploit-predictions.store.js';

@Module({ providers: [AdvisoriesStore, ExploitPredictionsStore], exports: [AdvisoriesStore, ExploitPredictionsStore] })
export class AdvisoriesModule {}
