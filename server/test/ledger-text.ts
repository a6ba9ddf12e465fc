/** A ledger as hospitals write them: its widths, its blanks, its doubtful values. */
export const LEDGER = `管理番号,資産番号,製造販売業者,販売名,型式,製造番号,UDI,設置部署,設置場所,設置日,購入区分,接続形態,ソフトウェアVer.,OS,IPアドレス,MACアドレス,VLAN,EOL,EOS,保守契約,販売業者,保守契約先,保守満了日,稼働状態,備考
ME-1,K-1,㈱見守電機,フローA,FA-100,S1,(01)09521234543213(21)S1,ICU,1床,R3.4.1,リース,常時接続,1.2,Windows 10,10.1.1.7,00-09-fb-21-d1-40,医療機器,2030年度末,2033/3/31,あり,見守販売,見守サービス,2027-03-31,稼働中,＝HYPERLINKではない
ME-2,K-2,株式会社見守電機,ﾌﾛｰA,FA100,S2,,HCU,,2021-05-10,購入,スタンドアロン,不明,,,,-,2034年頃,,無,,,,予備,"二行の
備考, カンマ"
ME-3,K-3,海外商会,呼吸器D,RD-1,S3,(01)09521234543219(21)S3,ICU,,,共同利用,？,=1+1,,,,,,,,,,,廃棄済み,-5℃保管`;

/** The ledger with one cell changed: in the row that begins with this number, in the column of this heading. */
export function withCell(ledger: string, number: string, column: string, value: string): string {
  const [head = '', ...lines] = ledger.split('\n');
  const at = head.split(',').indexOf(column);
  return [head, ...lines.map((line) => (line.startsWith(`${number},`) ? line.split(',').with(at, value).join(',') : line))].join('\n');
}
