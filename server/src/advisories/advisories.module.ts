import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { AdvisoriesStore } from './advisories.store.js';
import { AdvisorySearchStore } from './advisory-search.store.js';
import { DeletionsStore } from './deletions.store.js';
import { DeskNotesController } from './desk-notes.controller.js';
import { DeskNotesService } from './desk-notes.service.js';
import { DeskNotesStore } from './desk-notes.store.js';
import { ExploitPredictionsStore } from './exploit-predictions.store.js';
import { SearchedValuesService } from './searched-values.service.js';

const stores = [AdvisoriesStore, AdvisorySearchStore, DeletionsStore, DeskNotesStore, ExploitPredictionsStore];

@Module({ controllers: [DeskNotesController], providers: [...stores, DeskNotesService, SearchedValuesService], exports: stores })
export class AdvisoriesModule implements OnApplicationBootstrap {
  constructor(private readonly searched: SearchedValuesService) {}

  onApplicationBootstrap(): Promise<void> {
    return this.searched.complete();
  }
}
