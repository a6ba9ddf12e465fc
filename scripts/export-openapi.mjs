// `npm run export:openapi`: writes server/openapi.json, the published contract, from the built program. A spec fails when it is stale.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiDocumentText } from '../dist/server/src/administration/api-document.command.js';

const path = join(import.meta.dirname, '../server/openapi.json');
writeFileSync(path, await apiDocumentText());
console.log('server/openapi.json is written.');
