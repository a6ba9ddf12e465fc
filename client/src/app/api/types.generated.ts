// Made from server/openapi.json (npm run export:openapi), never by hand: what each route is asked and what it answers.

export interface Operations {
  readonly 'GET /advisories': {
    readonly query: {
      readonly offset?: number;
      readonly limit?: number;
      readonly q?: string;
      readonly publisher?: string;
      readonly trackingId?: string;
      readonly cve?: string;
      readonly since?: string;
    };
    readonly body: undefined;
    readonly answer: {
      readonly items: readonly {
        readonly affectedDevices: number;
        readonly id: string;
        readonly knownExploited: boolean;
        readonly publishedAt: string | null;
        readonly publisher: string;
        readonly receivedAt: string;
        readonly remarks: number;
        readonly revisedAt: string | null;
        readonly revision: string;
        readonly severity: {
          readonly band: 'critical' | 'high' | 'medium' | 'low' | 'none' | 'unknown';
          readonly score: number | null;
          readonly vector: string | null;
          readonly version: string | null;
        };
        readonly title: string;
        readonly trackingId: string;
        readonly undeterminedDevices: number;
        readonly vulnerabilities: readonly string[];
        readonly withdrawn: boolean;
      }[];
      readonly total: number;
    };
  };
  readonly 'POST /advisories': {
    readonly query: undefined;
    readonly body: Blob | string;
    readonly answer: {
      readonly receipts: readonly {
        readonly fileName: string | null;
        readonly format: string;
        readonly id: string;
        readonly kind: 'advisory' | 'vex' | 'lifecycle' | 'sbom' | 'mds2' | 'notice';
        readonly matchedModels: number;
        readonly outcome: 'new' | 'revised' | 'same' | 'older' | 'quarantined';
        readonly publisher: string;
        readonly remarks: readonly { readonly code: string; readonly message: string; readonly pointer: string }[];
        readonly revision: string;
        readonly sha256: string;
        readonly trackingId: string;
      }[];
      readonly refused: readonly { readonly code: string; readonly fileName: string; readonly message: string; readonly pointer: string }[];
    };
  };
  readonly 'GET /advisories/{id}': {
    readonly query: undefined;
    readonly body: undefined;
    readonly answer: {
      readonly affectedDevices: number;
      readonly document: unknown;
      readonly format: string;
      readonly id: string;
      readonly knownExploited: boolean;
      readonly publishedAt: string | null;
      readonly publisher: string;
      readonly readingRemarks: readonly {
        readonly code: string;
        readonly gravity: string;
        readonly message: string;
        readonly pointer: string;
      }[];
      readonly receivedAt: string;
      readonly remarks: number;
      readonly revisedAt: string | null;
      readonly revision: string;
      readonly severity: {
        readonly band: 'critical' | 'high' | 'medium' | 'low' | 'none' | 'unknown';
        readonly score: number | null;
        readonly vector: string | null;
        readonly version: string | null;
      };
      readonly sha256: string;
      readonly status: string;
      readonly title: string;
      readonly tlp: string | null;
      readonly trackingId: string;
      readonly undeterminedDevices: number;
      readonly vulnerabilities: readonly string[];
      readonly withdrawn: boolean;
    };
  };
  readonly 'GET /advisories/{id}/content': {
    readonly query: { readonly revision: string };
    readonly body: undefined;
    readonly answer: unknown;
  };
  readonly 'GET /advisories/{id}/devices': {
    readonly query: { readonly offset?: number; readonly limit?: number };
    readonly body: undefined;
    readonly answer: {
      readonly items: readonly {
        readonly because: readonly {
          readonly code: string;
          readonly found: string;
          readonly pointer: string | null;
          readonly sought: string;
        }[];
        readonly department: string | null;
        readonly deviceId: string;
        readonly ledgerNumber: string | null;
        readonly manufacturer: string;
        readonly model: string;
        readonly place: string | null;
        readonly softwareVersion: string | null;
        readonly verdict: 'affected' | 'not_affected' | 'undetermined';
        readonly via: 'product' | 'component' | 'serial';
      }[];
      readonly total: number;
    };
  };
  readonly 'GET /advisories/{id}/diff': {
    readonly query: { readonly from: string; readonly to: string };
    readonly body: undefined;
    readonly answer: {
      readonly changes: readonly {
        readonly after: unknown;
        readonly before: unknown;
        readonly kind: 'added' | 'removed' | 'changed';
        readonly pointer: string;
      }[];
      readonly from: string;
      readonly to: string;
    };
  };
  readonly 'GET /advisories/{id}/revisions': {
    readonly query: { readonly offset?: number; readonly limit?: number };
    readonly body: undefined;
    readonly answer: {
      readonly items: readonly {
        readonly current: boolean;
        readonly id: string;
        readonly receivedAt: string;
        readonly revisedAt: string | null;
        readonly revision: string;
        readonly sha256: string;
        readonly summary: string;
      }[];
      readonly total: number;
    };
  };
  readonly 'GET /components': {
    readonly query: { readonly offset?: number; readonly limit?: number };
    readonly body: undefined;
    readonly answer: {
      readonly items: readonly {
        readonly cpe: string | null;
        readonly models: readonly {
          readonly devices: number;
          readonly manufacturer: string;
          readonly model: string;
          readonly softwareVersion: string | null;
        }[];
        readonly name: string;
        readonly purl: string | null;
        readonly version: string | null;
      }[];
      readonly total: number;
    };
  };
  readonly 'GET /demonstration': {
    readonly query: undefined;
    readonly body: undefined;
    readonly answer: { readonly advisories: number; readonly devices: number; readonly loaded: boolean };
  };
  readonly 'DELETE /demonstration': {
    readonly query: undefined;
    readonly body: undefined;
    readonly answer: undefined;
  };
  readonly 'GET /devices': {
    readonly query: {
      readonly offset?: number;
      readonly limit?: number;
      readonly q?: string;
      readonly manufacturer?: string;
      readonly model?: string;
      readonly department?: string;
      readonly remark?: string;
      readonly active?: 'true' | 'false';
    };
    readonly body: undefined;
    readonly answer: {
      readonly items: readonly {
        readonly active: boolean;
        readonly assetNumber: string | null;
        readonly connection: 'always' | 'intermittent' | 'maintenance-only' | 'standalone' | 'cloud' | 'unknown';
        readonly department: string | null;
        readonly deviceClass: string | null;
        readonly eol: string | null;
        readonly eos: string | null;
        readonly genericName: string | null;
        readonly id: string;
        readonly installedOn: string | null;
        readonly ipAddress: string | null;
        readonly ledgerNumber: string | null;
        readonly macAddress: string | null;
        readonly maintenanceContract: string | null;
        readonly manufacturer: string;
        readonly manufacturerAsWritten: string;
        readonly model: string;
        readonly modelId: string;
        readonly modelNumber: string | null;
        readonly note: string | null;
        readonly openFindings: number;
        readonly operatingState: string | null;
        readonly operatingSystem: string | null;
        readonly ownership: 'owned' | 'leased' | 'rental' | 'loan' | 'used' | 'demo' | 'unknown';
        readonly place: string | null;
        readonly remarks: readonly string[];
        readonly serialNumber: string | null;
        readonly softwareVersion: string | null;
        readonly udi: {
          readonly expiresOn: string | null;
          readonly gtin14: string | null;
          readonly issue: string | null;
          readonly lot: string | null;
          readonly manufacturedOn: string | null;
          readonly raw: string;
          readonly serial: string | null;
          readonly valid: boolean;
        } | null;
        readonly vlan: string | null;
      }[];
      readonly total: number;
    };
  };
  readonly 'GET /devices/export': {
    readonly query: {
      readonly offset?: number;
      readonly limit?: number;
      readonly q?: string;
      readonly manufacturer?: string;
      readonly model?: string;
      readonly department?: string;
      readonly remark?: string;
      readonly active?: 'true' | 'false';
      readonly format?: 'xlsx' | 'csv';
    };
    readonly body: undefined;
    readonly answer: unknown;
  };
  readonly 'GET /devices/{id}': {
    readonly query: undefined;
    readonly body: undefined;
    readonly answer: {
      readonly active: boolean;
      readonly assetNumber: string | null;
      readonly conflicts: readonly string[];
      readonly connection: 'always' | 'intermittent' | 'maintenance-only' | 'standalone' | 'cloud' | 'unknown';
      readonly department: string | null;
      readonly deviceClass: string | null;
      readonly eol: string | null;
      readonly eos: string | null;
      readonly genericName: string | null;
      readonly id: string;
      readonly installedOn: string | null;
      readonly ipAddress: string | null;
      readonly ledgerNumber: string | null;
      readonly ledgers: readonly {
        readonly key: string;
        readonly ledger: string;
        readonly missingSince: string | null;
        readonly row: number;
      }[];
      readonly macAddress: string | null;
      readonly maintenanceContract: string | null;
      readonly manufacturer: string;
      readonly manufacturerAsWritten: string;
      readonly model: string;
      readonly modelId: string;
      readonly modelNumber: string | null;
      readonly note: string | null;
      readonly openFindings: number;
      readonly operatingState: string | null;
      readonly operatingSystem: string | null;
      readonly ownership: 'owned' | 'leased' | 'rental' | 'loan' | 'used' | 'demo' | 'unknown';
      readonly parties: readonly {
        readonly from: string | null;
        readonly name: string;
        readonly role: 'marketing_authorisation_holder' | 'foreign_manufacturer' | 'distributor' | 'lessor' | 'repairer' | 'maintenance';
        readonly until: string | null;
      }[];
      readonly place: string | null;
      readonly remarks: readonly string[];
      readonly serialNumber: string | null;
      readonly softwareVersion: string | null;
      readonly sources: readonly {
        readonly asWritten: string | null;
        readonly at: string;
        readonly by: string;
        readonly field: string;
        readonly fileName: string | null;
        readonly ledger: string | null;
        readonly origin: 'ledger' | 'hand' | 'notice' | 'master';
        readonly row: number | null;
        readonly value: string | null;
      }[];
      readonly udi: {
        readonly expiresOn: string | null;
        readonly gtin14: string | null;
        readonly issue: string | null;
        readonly lot: string | null;
        readonly manufacturedOn: string | null;
        readonly raw: string;
        readonly serial: string | null;
        readonly valid: boolean;
      } | null;
      readonly vlan: string | null;
    };
  };
  readonly 'PATCH /devices/{id}': {
    readonly query: undefined;
    readonly body: {
      readonly active?: boolean;
      readonly connection?: 'always' | 'intermittent' | 'maintenance-only' | 'standalone' | 'cloud' | 'unknown';
      readonly department?: string | null;
      readonly eol?: string | null;
      readonly eos?: string | null;
      readonly note?: string | null;
      readonly ownership?: 'owned' | 'leased' | 'rental' | 'loan' | 'used' | 'demo' | 'unknown';
      readonly parties?: readonly {
        readonly from: string | null;
        readonly name: string;
        readonly role: 'marketing_authorisation_holder' | 'foreign_manufacturer' | 'distributor' | 'lessor' | 'repairer' | 'maintenance';
        readonly until: string | null;
      }[];
      readonly place?: string | null;
      readonly softwareVersion?: string | null;
    };
    readonly answer: {
      readonly active: boolean;
      readonly assetNumber: string | null;
      readonly conflicts: readonly string[];
      readonly connection: 'always' | 'intermittent' | 'maintenance-only' | 'standalone' | 'cloud' | 'unknown';
      readonly department: string | null;
      readonly deviceClass: string | null;
      readonly eol: string | null;
      readonly eos: string | null;
      readonly genericName: string | null;
      readonly id: string;
      readonly installedOn: string | null;
      readonly ipAddress: string | null;
      readonly ledgerNumber: string | null;
      readonly ledgers: readonly {
        readonly key: string;
        readonly ledger: string;
        readonly missingSince: string | null;
        readonly row: number;
      }[];
      readonly macAddress: string | null;
      readonly maintenanceContract: string | null;
      readonly manufacturer: string;
      readonly manufacturerAsWritten: string;
      readonly model: string;
      readonly modelId: string;
      readonly modelNumber: string | null;
      readonly note: string | null;
      readonly openFindings: number;
      readonly operatingState: string | null;
      readonly operatingSystem: string | null;
      readonly ownership: 'owned' | 'leased' | 'rental' | 'loan' | 'used' | 'demo' | 'unknown';
      readonly parties: readonly {
        readonly from: string | null;
        readonly name: string;
        readonly role: 'marketing_authorisation_holder' | 'foreign_manufacturer' | 'distributor' | 'lessor' | 'repairer' | 'maintenance';
        readonly until: string | null;
      }[];
      readonly place: string | null;
      readonly remarks: readonly string[];
      readonly serialNumber: string | null;
      readonly softwareVersion: string | null;
      readonly sources: readonly {
        readonly asWritten: string | null;
        readonly at: string;
        readonly by: string;
        readonly field: string;
        readonly fileName: string | null;
        readonly ledger: string | null;
        readonly origin: 'ledger' | 'hand' | 'notice' | 'master';
        readonly row: number | null;
        readonly value: string | null;
      }[];
      readonly udi: {
        readonly expiresOn: string | null;
        readonly gtin14: string | null;
        readonly issue: string | null;
        readonly lot: string | null;
        readonly manufacturedOn: string | null;
        readonly raw: string;
        readonly serial: string | null;
        readonly valid: boolean;
      } | null;
      readonly vlan: string | null;
    };
  };
  readonly 'GET /findings': {
    readonly query: {
      readonly offset?: number;
      readonly limit?: number;
      readonly id?: string;
      readonly device?: string;
      readonly vulnerability?: string;
      readonly advisory?: string;
      readonly verdict?: 'affected' | 'not_affected' | 'undetermined';
      readonly state?: 'open' | 'held' | 'decided' | 'closed';
      readonly knownExploited?: 'true' | 'false';
    };
    readonly body: undefined;
    readonly answer: {
      readonly items: readonly {
        readonly advisories: readonly { readonly id: string; readonly publisher: string; readonly trackingId: string }[];
        readonly aliases: readonly string[];
        readonly because: readonly {
          readonly code: string;
          readonly found: string;
          readonly pointer: string | null;
          readonly sought: string;
        }[];
        readonly changedAt: string;
        readonly component: { readonly name: string; readonly purl: string | null; readonly version: string | null } | null;
        readonly decision: unknown;
        readonly department: string | null;
        readonly deviceId: string;
        readonly id: string;
        readonly knownExploited: boolean;
        readonly ledgerNumber: string | null;
        readonly manufacturer: string;
        readonly model: string;
        readonly openedAt: string;
        readonly place: string | null;
        readonly remediationState: 'none' | 'in_progress' | 'done';
        readonly remediations: readonly {
          readonly category: string;
          readonly details: string;
          readonly publisher: string;
          readonly url: string | null;
        }[];
        readonly severity: {
          readonly band: 'critical' | 'high' | 'medium' | 'low' | 'none' | 'unknown';
          readonly score: number | null;
          readonly vector: string | null;
          readonly version: string | null;
        };
        readonly softwareVersion: string | null;
        readonly state: 'open' | 'held' | 'decided' | 'closed';
        readonly statement: {
          readonly publisher: string;
          readonly status: 'affected' | 'not_affected' | 'fixed' | 'under_investigation';
        } | null;
        readonly title: string;
        readonly verdict: 'affected' | 'not_affected' | 'undetermined';
        readonly via: 'product' | 'component' | 'serial';
        readonly vulnerability: string;
      }[];
      readonly total: number;
    };
  };
  readonly 'POST /findings/decisions': {
    readonly query: undefined;
    readonly body: {
      readonly comment?: string;
      readonly findings: readonly string[];
      readonly fixedBy?: string;
      readonly fixedOn?: string;
      readonly justification?: string;
      readonly newVersions?: { readonly [name: string]: string };
      readonly status: 'affected' | 'not_affected' | 'fixed' | 'under_investigation' | 'accepted' | 'held';
      readonly until?: string;
    };
    readonly answer: { readonly decided: number; readonly undo: string };
  };
  readonly 'DELETE /findings/decisions/{batch}': {
    readonly query: undefined;
    readonly body: undefined;
    readonly answer: undefined;
  };
  readonly 'GET /findings/{id}/history': {
    readonly query: { readonly offset?: number; readonly limit?: number };
    readonly body: undefined;
    readonly answer: {
      readonly items: readonly {
        readonly at: string;
        readonly by: string | null;
        readonly cause: string;
        readonly decision: {
          readonly at: string;
          readonly by: string;
          readonly comment: string | null;
          readonly fixedBy: string | null;
          readonly fixedOn: string | null;
          readonly id: string;
          readonly justification: string | null;
          readonly newVersion: string | null;
          readonly ownJudgement: boolean;
          readonly stale: boolean;
          readonly status: 'affected' | 'not_affected' | 'fixed' | 'under_investigation' | 'accepted' | 'held';
          readonly until: string | null;
        } | null;
        readonly from: string | null;
        readonly kind: 'opened' | 'changed' | 'reaffirmed' | 'closed' | 'reopened' | 'decided' | 'undone';
        readonly to: string | null;
      }[];
      readonly total: number;
    };
  };
  readonly 'GET /health': {
    readonly query: undefined;
    readonly body: undefined;
    readonly answer: { readonly database: string; readonly now: string; readonly pending: number; readonly status: 'ok' };
  };
  readonly 'GET /inventory/conflicts': {
    readonly query: { readonly offset?: number; readonly limit?: number };
    readonly body: undefined;
    readonly answer: {
      readonly items: readonly {
        readonly at: string;
        readonly deviceId: string;
        readonly field: string;
        readonly id: string;
        readonly kept: string | null;
        readonly keptFrom: string;
        readonly ledgerNumber: string | null;
        readonly model: string;
        readonly offered: string | null;
        readonly offeredAsWritten: string | null;
        readonly offeredFrom: string;
      }[];
      readonly total: number;
    };
  };
  readonly 'POST /inventory/conflicts/{id}': {
    readonly query: undefined;
    readonly body: { readonly take: 'kept' | 'offered' };
    readonly answer: undefined;
  };
  readonly 'GET /inventory/imports': {
    readonly query: { readonly offset?: number; readonly limit?: number };
    readonly body: undefined;
    readonly answer: {
      readonly items: readonly {
        readonly at: string;
        readonly by: string;
        readonly columns: readonly { readonly field: string | null; readonly heading: string }[];
        readonly conflicts: number;
        readonly created: number;
        readonly dryRun: boolean;
        readonly encoding: string;
        readonly fileName: string;
        readonly headerRow: number;
        readonly id: string | null;
        readonly kind: 'devices' | 'aliases' | 'models' | 'productNames' | 'assessments';
        readonly ledger: string;
        readonly meetings: number;
        readonly missing: readonly {
          readonly id: string;
          readonly ledgerNumber: string | null;
          readonly manufacturer: string;
          readonly model: string;
        }[];
        readonly rejected: readonly {
          readonly code: string;
          readonly column: string;
          readonly message: string;
          readonly row: number;
          readonly value: string;
        }[];
        readonly remarks: readonly {
          readonly code: string;
          readonly column: string;
          readonly message: string;
          readonly row: number;
          readonly value: string;
        }[];
        readonly rows: number;
        readonly sheet: string | null;
        readonly unchanged: number;
        readonly undoable: boolean;
        readonly undoneAt: string | null;
        readonly updated: number;
      }[];
      readonly total: number;
    };
  };
  readonly 'POST /inventory/imports': {
    readonly query: {
      readonly kind?: 'devices' | 'aliases' | 'models' | 'productNames' | 'assessments';
      readonly ledger?: string;
      readonly dryRun?: '0' | '1' | 'true' | 'false' | '';
    };
    readonly body: undefined;
    readonly answer: {
      readonly columns: readonly { readonly field: string | null; readonly heading: string }[];
      readonly conflicts: number;
      readonly created: number;
      readonly dryRun: boolean;
      readonly encoding: string;
      readonly fileName: string;
      readonly headerRow: number;
      readonly id: string | null;
      readonly kind: 'devices' | 'aliases' | 'models' | 'productNames' | 'assessments';
      readonly ledger: string;
      readonly meetings: number;
      readonly missing: readonly {
        readonly id: string;
        readonly ledgerNumber: string | null;
        readonly manufacturer: string;
        readonly model: string;
      }[];
      readonly rejected: readonly {
        readonly code: string;
        readonly column: string;
        readonly message: string;
        readonly row: number;
        readonly value: string;
      }[];
      readonly remarks: readonly {
        readonly code: string;
        readonly column: string;
        readonly message: string;
        readonly row: number;
        readonly value: string;
      }[];
      readonly rows: number;
      readonly sheet: string | null;
      readonly unchanged: number;
      readonly updated: number;
    };
  };
  readonly 'POST /inventory/imports/{id}/undo': {
    readonly query: undefined;
    readonly body: undefined;
    readonly answer: {
      readonly at: string;
      readonly by: string;
      readonly columns: readonly { readonly field: string | null; readonly heading: string }[];
      readonly conflicts: number;
      readonly created: number;
      readonly dryRun: boolean;
      readonly encoding: string;
      readonly fileName: string;
      readonly headerRow: number;
      readonly id: string | null;
      readonly kind: 'devices' | 'aliases' | 'models' | 'productNames' | 'assessments';
      readonly ledger: string;
      readonly meetings: number;
      readonly missing: readonly {
        readonly id: string;
        readonly ledgerNumber: string | null;
        readonly manufacturer: string;
        readonly model: string;
      }[];
      readonly rejected: readonly {
        readonly code: string;
        readonly column: string;
        readonly message: string;
        readonly row: number;
        readonly value: string;
      }[];
      readonly remarks: readonly {
        readonly code: string;
        readonly column: string;
        readonly message: string;
        readonly row: number;
        readonly value: string;
      }[];
      readonly rows: number;
      readonly sheet: string | null;
      readonly unchanged: number;
      readonly undoable: boolean;
      readonly undoneAt: string | null;
      readonly updated: number;
    };
  };
  readonly 'GET /inventory/meetings': {
    readonly query: { readonly offset?: number; readonly limit?: number };
    readonly body: undefined;
    readonly answer: {
      readonly items: readonly {
        readonly device: { readonly [name: string]: string };
        readonly deviceId: string;
        readonly id: string;
        readonly key: string;
        readonly ledger: string;
        readonly metBy: readonly string[];
        readonly row: number;
        readonly why: string;
        readonly written: { readonly [name: string]: string };
      }[];
      readonly total: number;
    };
  };
  readonly 'POST /inventory/meetings/{id}': {
    readonly query: undefined;
    readonly body: { readonly same: boolean };
    readonly answer: undefined;
  };
  readonly 'GET /jobs/{id}': {
    readonly query: undefined;
    readonly body: undefined;
    readonly answer: {
      readonly done: number;
      readonly endedAt: string | null;
      readonly error: {
        readonly code: string;
        readonly details: readonly { readonly code: string; readonly message: string; readonly pointer: string }[];
        readonly message: string;
      } | null;
      readonly id: string;
      readonly kind: string;
      readonly result: unknown;
      readonly startedAt: string;
      readonly state: 'waiting' | 'running' | 'done' | 'failed';
      readonly total: number;
    };
  };
  readonly 'GET /lifecycle': {
    readonly query: {
      readonly offset?: number;
      readonly limit?: number;
      readonly asOf?: string;
      readonly status?: 'supported' | 'limited_support' | 'eos_passed' | 'unknown' | 'inconsistent';
      readonly department?: string;
    };
    readonly body: undefined;
    readonly answer: {
      readonly items: readonly {
        readonly action: ('apply_update' | 'isolate_or_replace' | 'assess') | null;
        readonly connection: string;
        readonly daysToEol: number | null;
        readonly daysToEos: number | null;
        readonly department: string | null;
        readonly deviceId: string;
        readonly eol: string | null;
        readonly eolStep: number | null;
        readonly eos: string | null;
        readonly eosStep: number | null;
        readonly flags: readonly string[];
        readonly ledgerNumber: string | null;
        readonly legacy: ('legacy' | 'not_legacy' | 'not_legacy_with_controls' | 'needs_assessment') | null;
        readonly manufacturer: string;
        readonly model: string;
        readonly softwareVersion: string | null;
        readonly status: 'supported' | 'limited_support' | 'eos_passed' | 'unknown' | 'inconsistent';
      }[];
      readonly total: number;
    };
  };
  readonly 'GET /lifecycle/events': {
    readonly query: { readonly offset?: number; readonly limit?: number; readonly from: string; readonly to: string };
    readonly body: undefined;
    readonly answer: {
      readonly items: readonly {
        readonly date: string;
        readonly deviceId: string;
        readonly event: string;
        readonly ledgerNumber: string | null;
      }[];
      readonly total: number;
    };
  };
  readonly 'GET /lifecycle/export': {
    readonly query: {
      readonly offset?: number;
      readonly limit?: number;
      readonly asOf?: string;
      readonly status?: 'supported' | 'limited_support' | 'eos_passed' | 'unknown' | 'inconsistent';
      readonly department?: string;
      readonly format?: 'xlsx' | 'csv';
    };
    readonly body: undefined;
    readonly answer: unknown;
  };
  readonly 'GET /manufacturers': {
    readonly query: { readonly offset?: number; readonly limit?: number; readonly q: string };
    readonly body: undefined;
    readonly answer: {
      readonly items: readonly {
        readonly aliases: readonly {
          readonly alias: string;
          readonly kind: 'alias' | 'succession' | 'brand' | 'translation';
          readonly source: string;
          readonly validFrom: string | null;
        }[];
        readonly devices: number;
        readonly id: string;
        readonly models: number;
        readonly name: string;
      }[];
      readonly total: number;
    };
  };
  readonly 'GET /metrics': {
    readonly query: undefined;
    readonly body: undefined;
    readonly answer: unknown;
  };
  readonly 'GET /models': {
    readonly query: { readonly offset?: number; readonly limit?: number; readonly q: string; readonly manufacturer: string };
    readonly body: undefined;
    readonly answer: {
      readonly items: readonly {
        readonly deviceClass: string | null;
        readonly devices: number;
        readonly genericName: string | null;
        readonly gtin14: string | null;
        readonly id: string;
        readonly key: string | null;
        readonly manufacturer: string;
        readonly modelNumber: string | null;
        readonly name: string;
        readonly saleStartYear: number | null;
      }[];
      readonly total: number;
    };
  };
  readonly 'GET /morning-list': {
    readonly query: { readonly offset?: number; readonly limit?: number; readonly asOf?: string; readonly queue?: 'morning' | 'backlog' };
    readonly body: undefined;
    readonly answer: {
      readonly asOf: string;
      readonly counts: {
        readonly act: number;
        readonly backlog: number;
        readonly confirm: number;
        readonly lifecycle: number;
        readonly new: number;
        readonly overdue: number;
      };
      readonly items: readonly {
        readonly advisories: readonly { readonly id: string; readonly publisher: string; readonly trackingId: string }[];
        readonly departments: readonly { readonly devices: number; readonly name: string }[];
        readonly devices: number;
        readonly dueOn: string | null;
        readonly findings: readonly string[];
        readonly fixAvailable: boolean;
        readonly id: string;
        readonly kind: 'finding' | 'lifecycle' | 'source';
        readonly knownExploited: boolean;
        readonly lifecycleEvent: string | null;
        readonly manufacturer: string | null;
        readonly model: string | null;
        readonly modelId: string | null;
        readonly openTransitions: readonly ('affected' | 'not_affected' | 'fixed' | 'under_investigation' | 'accepted' | 'held')[];
        readonly reason: 'new' | 'changed' | 'due' | 'overdue';
        readonly severity: {
          readonly band: 'critical' | 'high' | 'medium' | 'low' | 'none' | 'unknown';
          readonly score: number | null;
          readonly vector: string | null;
          readonly version: string | null;
        } | null;
        readonly softwareVersion: string | null;
        readonly source: string | null;
        readonly tab: 'act' | 'new' | 'confirm' | 'overdue' | 'lifecycle';
        readonly title: string;
        readonly verdict: ('affected' | 'not_affected' | 'undetermined') | null;
        readonly vulnerabilities: number;
        readonly vulnerability: string | null;
        readonly why: { readonly code: string; readonly params: { readonly [name: string]: string | number } };
      }[];
      readonly lastReview: { readonly at: string; readonly by: string } | null;
      readonly namesToConfirm: number;
      readonly pending: number;
      readonly sources: {
        readonly failing: readonly { readonly id: string; readonly name: string; readonly since: string | null }[];
        readonly fresh: number;
        readonly lastFetchedAt: string | null;
        readonly total: number;
      };
      readonly total: number;
    };
  };
  readonly 'GET /morning-list/export': {
    readonly query: {
      readonly offset?: number;
      readonly limit?: number;
      readonly asOf?: string;
      readonly queue?: 'morning' | 'backlog';
      readonly format?: 'xlsx' | 'csv';
    };
    readonly body: undefined;
    readonly answer: unknown;
  };
  readonly 'GET /morning-list/reviews': {
    readonly query: { readonly offset?: number; readonly limit?: number };
    readonly body: undefined;
    readonly answer: {
      readonly items: readonly {
        readonly at: string;
        readonly by: string;
        readonly id: string;
        readonly open: number;
        readonly seen: number;
        readonly sourcesFresh: number;
        readonly sourcesTotal: number;
      }[];
      readonly total: number;
    };
  };
  readonly 'POST /morning-list/reviews': {
    readonly query: undefined;
    readonly body: { readonly comment?: string; readonly seen?: readonly string[] };
    readonly answer: {
      readonly at: string;
      readonly by: string;
      readonly id: string;
      readonly open: number;
      readonly seen: number;
      readonly sourcesFresh: number;
      readonly sourcesTotal: number;
    };
  };
  readonly 'POST /product-names': {
    readonly query: undefined;
    readonly body: {
      readonly manufacturerId: string;
      readonly modelIds: readonly string[];
      readonly product: string;
      readonly trackingId?: string | null;
    };
    readonly answer: { readonly id: string };
  };
  readonly 'POST /product-names/preview': {
    readonly query: undefined;
    readonly body: {
      readonly manufacturerId: string;
      readonly modelIds: readonly string[];
      readonly product: string;
      readonly trackingId?: string | null;
    };
    readonly answer: { readonly added: number; readonly changed: number; readonly removed: number };
  };
  readonly 'GET /product-names/unconfirmed': {
    readonly query: { readonly offset?: number; readonly limit?: number; readonly q: string };
    readonly body: undefined;
    readonly answer: {
      readonly items: readonly {
        readonly advisories: readonly { readonly id: string; readonly title: string; readonly trackingId: string }[];
        readonly candidates: readonly {
          readonly devices: number;
          readonly model: string;
          readonly modelId: string;
          readonly modelNumber: string | null;
          readonly undetermined: boolean;
          readonly why: string;
        }[];
        readonly manufacturer: string;
        readonly manufacturerId: string;
        readonly product: string;
      }[];
      readonly total: number;
    };
  };
  readonly 'GET /search': {
    readonly query: { readonly q: string };
    readonly body: undefined;
    readonly answer: {
      readonly items: readonly {
        readonly detail: string;
        readonly id: string;
        readonly kind: 'device' | 'model' | 'advisory' | 'vulnerability';
        readonly label: string;
      }[];
    };
  };
  readonly 'GET /session': {
    readonly query: undefined;
    readonly body: undefined;
    readonly answer: {
      readonly demonstration: boolean;
      readonly displayName: string;
      readonly language: 'ja' | 'en';
      readonly mustChangePassword: boolean;
      readonly role: 'viewer' | 'reviewer' | 'engineer' | 'manager' | 'administrator' | 'auditor';
      readonly username: string;
    };
  };
  readonly 'POST /session': {
    readonly query: undefined;
    readonly body: { readonly password: string; readonly username: string };
    readonly answer: {
      readonly demonstration: boolean;
      readonly displayName: string;
      readonly language: 'ja' | 'en';
      readonly mustChangePassword: boolean;
      readonly role: 'viewer' | 'reviewer' | 'engineer' | 'manager' | 'administrator' | 'auditor';
      readonly username: string;
    };
  };
  readonly 'PATCH /session': {
    readonly query: undefined;
    readonly body: { readonly language?: 'ja' | 'en'; readonly password?: { readonly current: string; readonly next: string } };
    readonly answer: {
      readonly demonstration: boolean;
      readonly displayName: string;
      readonly language: 'ja' | 'en';
      readonly mustChangePassword: boolean;
      readonly role: 'viewer' | 'reviewer' | 'engineer' | 'manager' | 'administrator' | 'auditor';
      readonly username: string;
    };
  };
  readonly 'DELETE /session': {
    readonly query: undefined;
    readonly body: undefined;
    readonly answer: undefined;
  };
  readonly 'GET /sources': {
    readonly query: { readonly offset?: number; readonly limit?: number };
    readonly body: undefined;
    readonly answer: {
      readonly items: readonly {
        readonly address: string;
        readonly enabled: boolean;
        readonly every: string;
        readonly failing: boolean;
        readonly format: string;
        readonly id: string;
        readonly lastError: string | null;
        readonly lastPolledAt: string | null;
        readonly lastSuccessAt: string | null;
        readonly name: string;
        readonly nextAt: string | null;
        readonly polls: readonly {
          readonly at: string;
          readonly new: number;
          readonly ok: boolean;
          readonly refused: number;
          readonly remarks: readonly {
            readonly code: string;
            readonly fileName: string;
            readonly message: string;
            readonly pointer: string;
          }[];
          readonly revised: number;
        }[];
        readonly publisher: string;
        readonly quietSince: string | null;
        readonly tlp: string | null;
      }[];
      readonly total: number;
    };
  };
  readonly 'POST /sources': {
    readonly query: undefined;
    readonly body: {
      readonly address: string;
      readonly enabled?: boolean;
      readonly every?: string;
      readonly format?: string;
      readonly name: string;
      readonly publisher?: string;
      readonly tlp?: string | null;
    };
    readonly answer: {
      readonly address: string;
      readonly enabled: boolean;
      readonly every: string;
      readonly failing: boolean;
      readonly format: string;
      readonly id: string;
      readonly lastError: string | null;
      readonly lastPolledAt: string | null;
      readonly lastSuccessAt: string | null;
      readonly name: string;
      readonly nextAt: string | null;
      readonly polls: readonly {
        readonly at: string;
        readonly new: number;
        readonly ok: boolean;
        readonly refused: number;
        readonly remarks: readonly {
          readonly code: string;
          readonly fileName: string;
          readonly message: string;
          readonly pointer: string;
        }[];
        readonly revised: number;
      }[];
      readonly publisher: string;
      readonly quietSince: string | null;
      readonly tlp: string | null;
    };
  };
  readonly 'PATCH /sources/{id}': {
    readonly query: undefined;
    readonly body: {
      readonly address?: string;
      readonly enabled?: boolean;
      readonly every?: string;
      readonly format?: string;
      readonly name?: string;
      readonly publisher?: string;
      readonly tlp?: string | null;
    };
    readonly answer: {
      readonly address: string;
      readonly enabled: boolean;
      readonly every: string;
      readonly failing: boolean;
      readonly format: string;
      readonly id: string;
      readonly lastError: string | null;
      readonly lastPolledAt: string | null;
      readonly lastSuccessAt: string | null;
      readonly name: string;
      readonly nextAt: string | null;
      readonly polls: readonly {
        readonly at: string;
        readonly new: number;
        readonly ok: boolean;
        readonly refused: number;
        readonly remarks: readonly {
          readonly code: string;
          readonly fileName: string;
          readonly message: string;
          readonly pointer: string;
        }[];
        readonly revised: number;
      }[];
      readonly publisher: string;
      readonly quietSince: string | null;
      readonly tlp: string | null;
    };
  };
  readonly 'DELETE /sources/{id}': {
    readonly query: undefined;
    readonly body: undefined;
    readonly answer: undefined;
  };
  readonly 'POST /sources/{id}/poll': {
    readonly query: undefined;
    readonly body: undefined;
    readonly answer: {
      readonly durationMs: number;
      readonly fetched: number;
      readonly new: number;
      readonly refused: number;
      readonly remarks: readonly { readonly code: string; readonly fileName: string; readonly message: string; readonly pointer: string }[];
      readonly revised: number;
      readonly same: number;
    };
  };
  readonly 'GET /tokens': {
    readonly query: { readonly offset?: number; readonly limit?: number };
    readonly body: undefined;
    readonly answer: {
      readonly items: readonly {
        readonly createdAt: string;
        readonly createdBy: string;
        readonly expiresOn: string;
        readonly id: string;
        readonly lastUsedAt: string | null;
        readonly name: string;
        readonly revokedAt: string | null;
        readonly role: 'viewer' | 'reviewer' | 'engineer' | 'manager' | 'administrator' | 'auditor';
      }[];
      readonly total: number;
    };
  };
  readonly 'POST /tokens': {
    readonly query: undefined;
    readonly body: {
      readonly expiresOn: string;
      readonly name: string;
      readonly role: 'viewer' | 'reviewer' | 'engineer' | 'manager' | 'administrator' | 'auditor';
    };
    readonly answer: { readonly id: string; readonly token: string };
  };
  readonly 'DELETE /tokens/{id}': {
    readonly query: undefined;
    readonly body: undefined;
    readonly answer: undefined;
  };
  readonly 'GET /users': {
    readonly query: { readonly offset?: number; readonly limit?: number };
    readonly body: undefined;
    readonly answer: {
      readonly items: readonly {
        readonly active: boolean;
        readonly createdAt: string;
        readonly displayName: string;
        readonly id: string;
        readonly lastSignInAt: string | null;
        readonly role: 'viewer' | 'reviewer' | 'engineer' | 'manager' | 'administrator' | 'auditor';
        readonly username: string;
      }[];
      readonly total: number;
    };
  };
  readonly 'POST /users': {
    readonly query: undefined;
    readonly body: {
      readonly displayName: string;
      readonly password: string;
      readonly role: 'viewer' | 'reviewer' | 'engineer' | 'manager' | 'administrator' | 'auditor';
      readonly username: string;
    };
    readonly answer: {
      readonly active: boolean;
      readonly createdAt: string;
      readonly displayName: string;
      readonly id: string;
      readonly lastSignInAt: string | null;
      readonly role: 'viewer' | 'reviewer' | 'engineer' | 'manager' | 'administrator' | 'auditor';
      readonly username: string;
    };
  };
  readonly 'PATCH /users/{id}': {
    readonly query: undefined;
    readonly body: {
      readonly active?: boolean;
      readonly displayName?: string;
      readonly password?: string;
      readonly role?: 'viewer' | 'reviewer' | 'engineer' | 'manager' | 'administrator' | 'auditor';
    };
    readonly answer: {
      readonly active: boolean;
      readonly createdAt: string;
      readonly displayName: string;
      readonly id: string;
      readonly lastSignInAt: string | null;
      readonly role: 'viewer' | 'reviewer' | 'engineer' | 'manager' | 'administrator' | 'auditor';
      readonly username: string;
    };
  };
}

export type Operation = keyof Operations;
/** What stands behind the question mark of a route's address. */
export type QueryOf<Name extends Operation> = Operations[Name]['query'];
/** What is sent to it, as JSON or as a file. */
export type BodyOf<Name extends Operation> = Operations[Name]['body'];
/** What it answers when all went well. */
export type AnswerOf<Name extends Operation> = Operations[Name]['answer'];
