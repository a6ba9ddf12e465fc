import { indexForMeetings, type Identifiers, type KnownDevice, type Meeting } from './meetings.js';
import { udiOf } from './take-fields.js';

const TODAY = '2026-11-22';
const PUMP = { id: 'model-pump', manufacturerId: 'maker', name: 'フローA', modelNumber: 'FA-100' };
const MONITOR = { id: 'model-monitor', manufacturerId: 'maker', name: 'ビューB', modelNumber: 'VB-7' };
const UDI = '(01)09521234543213(21)S-1';

const blank: Identifiers = { assetNumber: null, serialNumber: null, udi: null, macAddress: null, model: PUMP };
const of = (more: Partial<Identifiers>): Identifiers => ({ ...blank, ...more });
const known = (id: string, more: Partial<KnownDevice>): KnownDevice => ({ ...blank, id, hasVanished: false, ...more });

/** What is known: `asset`, `serial`, `udi`, `mac` are each told by one number only. */
const FLEET: readonly KnownDevice[] = [
  known('asset', { assetNumber: 'K-2021-0042', serialNumber: 'A-9' }),
  known('serial', { serialNumber: 'SN 0001' }),
  known('udi', { udi: udiOf(UDI, TODAY), serialNumber: 'S-1' }),
  known('mac', { macAddress: '00:09:FB:21:D1:40, 00:09:FB:21:D1:41', model: MONITOR }),
  known('gone', { serialNumber: 'OLD-7', hasVanished: true }),
  known('without-number', { serialNumber: 'W-5', model: { ...PUMP, id: 'model-unnumbered', modelNumber: null } }),
];

function told(meeting: Meeting): string {
  if (meeting.kind === 'none') return 'none';
  if (meeting.kind === 'met') return `met ${meeting.deviceId} by ${meeting.by.join('+')}`;
  return `doubtful ${meeting.why}: ${meeting.candidates.map(({ deviceId, by }) => `${deviceId} by ${by.join('+')}`).join(', ')}`;
}

describe('a row of a ledger meets a device that is known', () => {
  const facts: [row: Partial<Identifiers>, expected: string, reason: string][] = [
    [{ assetNumber: 'K-2021-0042' }, 'met asset by asset_number', 'the asset number'],
    [{ assetNumber: 'Ｋ２０２１　００４２' }, 'met asset by asset_number', 'however it is typed'],
    [{ serialNumber: 'sn-0001' }, 'met serial by serial_and_model', 'serial number and model, hyphens and case aside'],
    [{ serialNumber: 'SN 0001', model: MONITOR }, 'none', 'one serial number of another model is another thing'],
    [{ udi: udiOf(UDI, TODAY) }, 'met udi by udi', 'the UDI with its serial number'],
    [{ udi: udiOf('(01)09521234543213', TODAY) }, 'none', 'a UDI without serial number names a model, not a thing'],
    [{ udi: udiOf('(01)09521234543219(21)S-1', TODAY) }, 'none', 'a UDI with a wrong check digit names nothing'],
    [{ macAddress: '00:09:FB:21:D1:41', model: MONITOR }, 'met mac by mac_address', 'the MAC address of one of its network cards'],
    [{ assetNumber: 'K-2021-0042', serialNumber: 'A-9' }, 'met asset by asset_number+serial_and_model', 'by more than one'],
    [{}, 'none', 'nothing is told by nothing'],
    [{ serialNumber: '-' }, 'none', 'a hyphen is no serial number'],
    [{ serialNumber: 'W5' }, 'met without-number by serial_and_model', 'one name, where one ledger leaves the model number out'],
    [
      { serialNumber: 'W5', model: { id: undefined, manufacturerId: 'maker', name: 'ほかのA', modelNumber: null } },
      'none',
      'another name is another model',
    ],
    [
      { serialNumber: 'SN0001', model: { id: undefined, manufacturerId: 'maker', name: 'FlowA', modelNumber: 'FA100' } },
      'met serial by serial_and_model',
      'one number of one maker, whatever the ledgers call it',
    ],
    [
      { serialNumber: 'SN0001', model: { id: undefined, manufacturerId: undefined, name: 'フローA', modelNumber: 'FA-100' } },
      'none',
      'a maker that nobody knows says nothing',
    ],
    [
      { assetNumber: 'K-2021-0042', macAddress: '00:09:FB:21:D1:40' },
      'doubtful several_devices: asset by asset_number, mac by mac_address',
      'two devices',
    ],
    [
      { assetNumber: 'K-2021-0042', serialNumber: 'A-10' },
      'doubtful another_serial_number: asset by asset_number',
      'the serial numbers differ',
    ],
    [{ assetNumber: 'K-2021-0042', model: MONITOR }, 'doubtful another_model: asset by asset_number', 'the models differ'],
    [
      { assetNumber: 'K-2021-0042', serialNumber: 'A9', model: MONITOR },
      'met asset by asset_number',
      'ledgers call one model by two names; asset and serial number agree',
    ],
    [{ udi: udiOf(UDI, TODAY), model: MONITOR }, 'doubtful another_model: udi by udi', 'a UDI pasted into the wrong row'],
    [{ serialNumber: 'OLD-7' }, 'doubtful renumbered: gone by serial_and_model', 'its own number vanished from this ledger'],
  ];
  test.each(facts)('%j: %s (%s)', (row, expected) => {
    expect(told(indexForMeetings(FLEET).meet(of(row)))).toBe(expected);
  });

  it('meets a device once only: two rows of one ledger are two devices', () => {
    const index = indexForMeetings(FLEET);
    index.forget('serial');
    expect(told(index.meet(of({ serialNumber: 'SN 0001' })))).toBe('none');
  });

  it('asks about every device that a shared asset number tells, and about none when dozens share it', () => {
    const fleet = (count: number) => Array.from({ length: count }, (_, nth) => known(`d-${nth}`, { assetNumber: 'SHARED' }));
    expect(told(indexForMeetings(fleet(3)).meet(of({ assetNumber: 'SHARED' })))).toBe(
      'doubtful several_devices: d-0 by asset_number, d-1 by asset_number, d-2 by asset_number',
    );
    expect(told(indexForMeetings(fleet(60)).meet(of({ assetNumber: 'SHARED' })))).toBe('none');
  });
});
