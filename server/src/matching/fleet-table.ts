import { connectionWord, ownershipWord, stateWordOf } from '../inventory/export-words.js';
import type { DeviceView } from '../inventory/inventory.contract.js';

/** Columns of the exported list of devices, under the headings that the import understands, so that the file can come back. */
export const fleetColumns: readonly { readonly heading: string; readonly value: (device: DeviceView) => string | number | null }[] = [
  { heading: '管理番号', value: ({ ledgerNumber }) => ledgerNumber },
  { heading: '資産番号', value: ({ assetNumber }) => assetNumber },
  { heading: '一般的名称', value: ({ genericName }) => genericName },
  { heading: '販売名', value: ({ model }) => model },
  { heading: '型式', value: ({ modelNumber }) => modelNumber },
  { heading: '製造販売業者', value: ({ manufacturerAsWritten }) => manufacturerAsWritten },
  { heading: '製造番号', value: ({ serialNumber }) => serialNumber },
  { heading: 'UDI', value: ({ udi }) => udi?.raw ?? null },
  { heading: 'クラス', value: ({ deviceClass }) => deviceClass },
  { heading: '設置部署', value: ({ department }) => department },
  { heading: '設置場所', value: ({ place }) => place },
  { heading: '設置日', value: ({ installedOn }) => installedOn },
  { heading: '購入区分', value: ({ ownership }) => ownershipWord(ownership) },
  { heading: 'ソフトウェアVer.', value: ({ softwareVersion }) => softwareVersion },
  { heading: 'OS', value: ({ operatingSystem }) => operatingSystem },
  { heading: '接続形態', value: ({ connection }) => connectionWord(connection) },
  { heading: 'IPアドレス', value: ({ ipAddress }) => ipAddress },
  { heading: 'MACアドレス', value: ({ macAddress }) => macAddress },
  { heading: 'VLAN', value: ({ vlan }) => vlan },
  { heading: 'EOL(製品寿命終了日)', value: ({ eol }) => eol },
  { heading: 'EOS(サポート終了日)', value: ({ eos }) => eos },
  { heading: '保守契約', value: ({ maintenanceContract }) => maintenanceContract },
  { heading: '稼働状態', value: stateWordOf },
  { heading: '備考', value: ({ note }) => note },
  { heading: '未対応の件数', value: ({ openFindings }) => openFindings },
];
