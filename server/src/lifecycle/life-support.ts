/**
 * Words of generic names (一般的名称) of equipment that keeps people alive or whose failure is at once dangerous: 生命維持管理装置 and what
 * the pharmaceutical law lists with it, infusion included. It only ranks; nothing is left out by it.
 */
const LIFE_SUPPORT =
  /人工呼吸|呼吸器|ベンチレータ|人工心肺|補助循環|人工心臓|除細動|ペースメーカ|血液浄化|透析|麻酔|輸液ポンプ|シリンジポンプ|インスリンポンプ|保育器|モニタ|ventilator|defibrillator|infusion|syringe pump|anesthesia|anaesthesia|dialysis|incubator|monitor/i;

export function isLifeSupporting(genericName: string | null): boolean {
  return genericName !== null && LIFE_SUPPORT.test(genericName.normalize('NFKC'));
}
