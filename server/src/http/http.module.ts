import { Module } from '@nestjs/common';
import { Connections } from './connections.service.js';
import { HealthController } from './health.controller.js';
import { OpenApiController } from './openapi.controller.js';
import { ApiDocument } from './openapi.document.js';

@Module({ controllers: [HealthController, OpenApiController], providers: [ApiDocument, Connections] })
export class HttpModule {}
