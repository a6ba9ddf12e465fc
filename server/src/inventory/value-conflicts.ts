import type { ValueConflict } from './device.js';
import type { Notebook } from './known-inventory.js';
import { isAlike, type ValueClaim } from './value-claim.js';

/** The open conflicts between what is kept of a device and what a ledger now says; at most one for device, field and ledger. */
export interface ConflictBook {
  note(claim: ValueClaim, facts: ClaimFacts): void;
  /** The ledger says again what is kept: its conflict is over. */
  agree(deviceId: string, field: string, ledgerId: string): void;
  /** Another value holds now: conflicts that offered it are over, others stand against it. */
  settle(deviceId: string, field: string, value: string | null, by: { readonly at: string; readonly by: string }): void;
  /** A person set the value, which decides every conflict about it. */
  decide(deviceId: string, field: string, value: string | null, by: { readonly at: string; readonly by: string }): void;
  /** How many claims were noted. */
  readonly noted: () => number;
}

interface ClaimFacts {
  readonly ledgerId: string;
  readonly importId: string;
  readonly at: string;
}

export function openConflictBook(notebook: Notebook): ConflictBook {
  const open = new Map<string, Map<string, ValueConflict>>();
  const of = (deviceId: string, field: string) => open.get(`${deviceId} ${field}`) ?? new Map<string, ValueConflict>();
  let noted = 0;

  function keep(conflict: ValueConflict): void {
    const key = `${conflict.deviceId} ${conflict.field}`;
    open.set(key, (open.get(key) ?? new Map<string, ValueConflict>()).set(conflict.ledgerId, conflict));
  }
  for (const conflict of notebook.rows.value_conflict.values()) if (conflict.state === 'open') keep(conflict);

  function close(conflict: ValueConflict): void {
    of(conflict.deviceId, conflict.field).delete(conflict.ledgerId);
    notebook.remove('value_conflict', conflict.id);
  }
  function put(conflict: ValueConflict): void {
    notebook.put('value_conflict', conflict);
    if (conflict.state === 'open') keep(conflict);
    else of(conflict.deviceId, conflict.field).delete(conflict.ledgerId);
  }

  return {
    noted: () => noted,
    note(claim, facts) {
      noted += 1;
      const standing = of(claim.device.id, claim.field).get(facts.ledgerId);
      put(conflictOf(claim, facts, standing?.id ?? notebook.newId()));
    },
    agree(deviceId, field, ledgerId) {
      const standing = of(deviceId, field).get(ledgerId);
      if (standing) close(standing);
    },
    settle(deviceId, field, value, { at, by }) {
      for (const conflict of [...of(deviceId, field).values()]) {
        if (isAlike(conflict.offered, value)) close(conflict);
        else put({ ...conflict, kept: value, keptFrom: `ledger: ${by} ${at}` });
      }
    },
    decide(deviceId, field, value, { at, by }) {
      for (const conflict of [...of(deviceId, field).values()])
        put({ ...conflict, state: isAlike(conflict.offered, value) ? 'taken' : 'kept', decidedAt: at, decidedBy: by });
    },
  };
}

function conflictOf({ device, field, current, kept, offered, row }: ValueClaim, facts: ClaimFacts, id: string): ValueConflict {
  return {
    id,
    deviceId: device.id,
    field,
    kept: current,
    keptFrom: kept ? `${kept.origin}: ${kept.by} ${kept.at}` : '',
    offered: offered.value,
    offeredAsWritten: offered.asWritten,
    ledgerId: facts.ledgerId,
    row,
    importId: facts.importId,
    at: facts.at,
    state: 'open',
    decidedAt: null,
    decidedBy: null,
  };
}
