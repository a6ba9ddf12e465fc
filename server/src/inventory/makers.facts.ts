/**
 * Makers of medical devices and of the software around them, as facts: who is called what, in English and in Japanese.
 *
 * A line without indent is a maker: `canonical name = other names of the very same company`, parted by semicolons.
 * An indented line is another company or name of the same maker: `kind = names`. Names on one line name one company.
 *   subsidiary   a national company, a plant or an importer that only sells this maker's devices (フィリップス・ジャパン)
 *   division     a part of the company with a name of its own
 *   parent       the group that the maker belongs or belonged to, as advisories name it (General Electric)
 *   acquired Y   bought and taken in, in year Y; its devices are this maker's since (Covidien, 2015)
 *   brand        a name that stands in ledgers where a maker should
 * A name after `<Y ` is the company's own name until year Y (a renaming, directed: the old name leads to the new one, not back).
 * A name after `~` is a misspelling that was published.
 *
 * Below, `relations`: two makers that are near and not one, so that nobody may say they are the same and nobody that they have
 * nothing to do with each other: `A | B | year or - | what passed from A to B, or what joins them`.
 *
 * What a hospital knows better is said in its own list of aliases and wins over all of this. Written from general knowledge.
 */
export const makers = `
3M = 3M Health Care; スリーエム; 3M Company
  subsidiary = 3M Japan; スリーエムジャパン; スリーエム ジャパン イノベーション; 住友スリーエム
Abbott = Abbott Laboratories; アボット
  subsidiary = Abbott Japan; アボットジャパン; アボットメディカルジャパン; Abbott Medical Japan; アボットバスキュラージャパン; Abbott Vascular Japan
  subsidiary = アボットダイアグノスティクスメディカル; Abbott Diagnostics Medical; <2021 アリーアメディカル
  acquired 2017 = St. Jude Medical; セント・ジュード・メディカル; セントジュードメディカル; SJM
  acquired 2017 = Alere; アリーア; Inverness Medical
  acquired 2003 = i-STAT; i-STAT Corporation
  division = Abbott Medical; Abbott Diagnostics; Abbott Diabetes Care; Abbott Vascular
Abiomed = ABIOMED; アビオメッド
  subsidiary = 日本アビオメッド; Abiomed Japan
Accuray = アキュレイ
  subsidiary = Accuray Japan
  acquired 2011 = TomoTherapy; トモセラピー
Acoma Medical Industry = アコマ医科工業; Acoma Medical; アコマ
Acuson = アキュソン
A&D = A&D Company; エー・アンド・デイ; A&D Medical; A and D
Agfa HealthCare = アグファヘルスケア
  subsidiary = アグファヘルスケアジャパン; Agfa HealthCare Japan
  parent = Agfa; アグファ; Agfa-Gevaert; アグファ・ゲバルト; 日本アグファ・ゲバルト
Agilent Technologies = Agilent; アジレント・テクノロジー; アジレント
Air Liquide Medical Systems = エア・リキード・メディカルシステムズ
  parent = Air Liquide; エア・リキード; 日本エア・リキード; Air Liquide Healthcare
Air Water = エア・ウォーター; Air Water Inc
  subsidiary = エア・ウォーター・メディカル
Alcon = アルコン; Alcon Laboratories
  subsidiary = 日本アルコン; Alcon Japan
Alfresa = アルフレッサ; アルフレッサファーマ; Alfresa Pharma
AliveCor = アライブコア
Allscripts = Allscripts Healthcare; Veradigm
ALOKA = Aloka; アロカ; 日立アロカメディカル; Hitachi Aloka Medical
Alpinion = Alpinion Medical Systems; アルピニオン
Ambu = アンブ; Ambu A/S
Analogic = アナロジック
AngioDynamics = アンジオダイナミクス
Animas = アニマス
Applied Biosystems = アプライドバイオシステムズ
Arjo = ArjoHuntleigh; アルジョ
  subsidiary = アルジョ・ジャパン; Arjo Japan
  acquired 2007 = ハントレー; Huntleigh
ARKRAY = アークレイ; <2000 京都第一科学
  subsidiary = アークレイマーケティング; Arkray Marketing; アークレイファクトリー; ARKRAY Factory
Arthrex = アースレックス
  subsidiary = Arthrex Japan; アースレックスジャパン
ARxIUM = アークシウム
Asahi Intecc = 朝日インテック
Asahi Kasei Medical = 旭化成メディカル; 旭化成クラレメディカル; Asahi Kasei Kuraray Medical
  parent = Asahi Kasei; 旭化成
Asahi Roentgen = 朝日レントゲン工業; 朝日レントゲン; Asahi Roentgen Industries
Ascom = アスコム
AstroStage = アストロステージ
Atom Medical = アトムメディカル; アトム; Atom Medical International
AtriCure = アトリキュア
Barco = バーコ; Barco NV
Baxter = Baxter International; バクスター; Baxter Limited
  subsidiary = Baxter Japan; バクスター・ジャパン
  acquired 2012 = Sigma International; Sigma LLC
  subsidiary = Baxter Healthcare; Baxter Healthcare Corporation
Bayer = バイエル; Bayer Healthcare
  acquired 2006 = MEDRAD; メドラッド; 日本メドラッド
  division = Bayer Diabetes Care; バイエルメディカル
  subsidiary = Bayer Medical Care; バイエル薬品; Bayer Yakuhin
B. Braun = B. Braun Melsungen; B. Braun SE; ビー・ブラウン; ビーブラウン; BBraun
  subsidiary = ビー・ブラウンエースクラップ; B. Braun Aesculap Japan; B. Braun Japan; ビー・ブラウン・ジャパン
  brand = Aesculap; エースクラップ
  subsidiary = B. Braun Medical
BeaconMedaes = Beacon Medaes; ビーコンメディス
Beckman Coulter = ベックマン・コールター; Beckman
  subsidiary = Beckman Coulter Japan
Becton, Dickinson and Company = BD; Becton Dickinson; ベクトン・ディッキンソン; Becton, Dickinson & Co.; BD (Becton, Dickinson and Company)
  subsidiary = 日本ベクトン・ディッキンソン; Nippon Becton Dickinson; 日本BD; BD Japan; Becton Dickinson Japan
  acquired 2015 = CareFusion; CareFusion 303; ケアフュージョン; ケアフュージョン・ジャパン; CareFusion Japan; CareFusion Switzerland; CareFusion U.K.
  acquired 2017 = C. R. Bard; Bard; C.R. Bard; バード; Bard Peripheral Vascular
  subsidiary = メディコン; Medicon Inc; 株式会社メディコン
  division = Pyxis; BD Pyxis; Cardinal Health Pyxis
  acquired 2012 = BD Kiestra; Kiestra; Kiestra Lab Automation
  division = BD Medical; BD Diagnostics; BD Biosciences
Belmont Medical Technologies = Belmont Instrument; ベルモント
bioMérieux = ビオメリュー
  subsidiary = ビオメリュー・ジャパン; bioMerieux Japan
  acquired 2014 = BioFire Diagnostics; BioFire; バイオファイア
  subsidiary = シスメックス・ビオメリュー; Sysmex bioMerieux
Bionet = バイオネット; Bionet Co
Bio-Rad = Bio-Rad Laboratories; バイオ・ラッド ラボラトリーズ; バイオラッド
Biosense Webster = バイオセンス・ウェブスター
Biosig = BioSig Technologies
BIOTRONIK = バイオトロニック
  subsidiary = バイオトロニックジャパン; BIOTRONIK Japan
Bird Products = Bird; バード・プロダクツ
BK Medical = BKメディカル; B-K Medical; BK Ultrasound
BlackBerry = BlackBerry QNX; QNX; QNX Software Systems
BMC Medical = BMC; BMCメディカル
  brand = 3B Medical; React Health
Boston Scientific = ボストン・サイエンティフィック; BSC; Boston Scientific Corporation
  subsidiary = ボストン・サイエンティフィック ジャパン; Boston Scientific Japan
  acquired 2006 = Guidant; ガイダント; 日本ガイダント
BPL Medical Technologies = BPL; BPL Medical
Braemar = Braemar Manufacturing
Brainlab = ブレインラボ; Brainlab AG
Breas = Breas Medical; ブレアス
Bruker = ブルカー; Bruker Daltonics
  subsidiary = Bruker Japan; ブルカージャパン
Canon = キヤノン; Canon Inc
  subsidiary = キヤノンマーケティングジャパン; Canon Marketing Japan
  subsidiary = キヤノンライフケアソリューションズ; Canon Lifecare Solutions; <2012 エルクコーポレーション
  subsidiary = キヤノンITSメディカル; Canon ITS Medical
  subsidiary = Canon USA
Canon Electron Tubes & Devices = キヤノン電子管デバイス; <2018 東芝電子管デバイス; Toshiba Electron Tubes & Devices
Canon Medical Systems = キヤノンメディカルシステムズ; Canon Medical; Canon Medical Systems Corporation; <2018 Toshiba Medical Systems; <2018 東芝メディカルシステムズ; <2018 Toshiba Medical; <2018 東芝メディカル
  subsidiary = Canon Medical Systems USA; <2018 Toshiba America Medical Systems; Canon Medical Systems Europe; <2018 Toshiba Medical Systems Europe
  acquired 2017 = Vital Images; Vital; Canon Medical Informatics
  subsidiary = キヤノンメディカルファイナンス; Canon Medical Finance
Capsule Technologies = Capsule; Capsule Technologie; カプセルテクノロジー; カプセル・テクノロジー; カプセルテクノロジーズ; <2019 Qualcomm Life; Capsule Tech
Cardiac Science = カーディアックサイエンス
Cardinal Health = カーディナル・ヘルス; カーディナルヘルス
  subsidiary = Cardinal Health Japan; 日本カーディナルヘルス
Cardiocom = カーディオコム
Carestream Health = Carestream; ケアストリームヘルス; ケアストリーム; <2007 Kodak Health Group
  brand = Carestream Dental; ケアストリームデンタル
  subsidiary = ケアストリームヘルス・ジャパン; Carestream Health Japan
Carl Zeiss Meditec = カールツァイスメディテック; Zeiss Meditec; カール・ツアイス メディテック
  parent = Carl Zeiss; Zeiss; カール・ツァイス; カールツァイス
Cepheid = セフィエド; ベックマン・コールター セフィエド
Cerner = Cerner Corporation; サーナー; Oracle Health; Oracle Cerner
Change Healthcare = チェンジヘルスケア; Change Healthcare Technologies
  acquired 2017 = McKesson Medical Imaging
Chest M.I. = チェスト; チェスト株式会社; Chest; CHEST M.I., Inc.
Citizen Systems = シチズン・システムズ; シチズン
Codman = コッドマン
Colin Medical Technology = コーリンメディカルテクノロジー; Colin Medical; Colin; 日本コーリン; Nippon Colin
ConMed = Conmed; コンメッド
  subsidiary = 日本コンメッド; CONMED Japan
Contec Medical Systems = Contec; コンテック; Contec Medical
  brand = Epsimed
  subsidiary = Contec Health
Convatec = コンバテック
Cook Medical = Cook; クックメディカル; クック
  subsidiary = Cook Japan; Cook Medical Japan
Corpuls = GS Elektromedizinische Geräte; コーパルス
Cosmed = コスメド
Criticare = Criticare Systems; クリティケア; Criticare Technologies
Danaher = ダナハー
Dario Health = DarioHealth; Dario; LabStyle Innovations
Datascope = データスコープ; Datascope Patient Monitoring
  subsidiary = 日本データスコープ
Datex-Ohmeda = デーテックス・オメダ; Datex Ohmeda; Ohmeda; オメダ; デーテックス
Dedalus = Dedalus HealthCare
DENKA = デンカ
  subsidiary = デンカ生研; Denka Seiken
Dentsply Sirona = デンツプライシロナ; Sirona; シロナデンタルシステムズ; Sirona Dental; Dentsply; デンツプライ; デンツプライ三金
DeVilbiss Healthcare = DeVilbiss; デビルビス; Drive DeVilbiss
Dexcom = デクスコム; DexCom
DiaSorin = ディアソリン
  subsidiary = DiaSorin Japan; ディアソリン・ジャパン
  acquired 2021 = Luminex; ルミネックス
Direx = ダイレックス
  subsidiary = 日本ダイレックス
DJO = DJO Global; Enovis
Dornier MedTech = Dornier; ドルニエ
  subsidiary = ドルニエメドテックジャパン; Dornier MedTech Japan
Dräger = Draeger; Drägerwerk; Drägerwerk AG & Co. KGaA; ドレーゲル; Draegerwerk; Drager
  subsidiary = ドレーゲルジャパン; Draeger Japan; <2014 ドレーゲル・メディカル ジャパン; Draeger Medical Japan; Dräger Medical Japan
  subsidiary = Dräger Medical; ドレーゲル・メディカル; Draeger Medical Systems; Dräger Safety
DVx = ディーブイエックス; DVx Inc
Echosens = エコセンス; エコセンサ
Edan Instruments = Edan; エダン
Edap TMS = EDAP; エダップテクノメド; Edap Technomed
Edwards Lifesciences = エドワーズライフサイエンス; Edwards; エドワーズ
Eiken Chemical = 栄研化学; Eiken
Eizo = EIZO; ナナオ; <2013 Nanao; Eizo Nanao
Elekta = エレクタ; Elekta AB
  subsidiary = エレクタ・ジャパン; Elekta Japan
  acquired 2005 = IMPAC Medical Systems; IMPAC
Eli Lilly = Lilly; イーライリリー
  subsidiary = 日本イーライリリー
Ellex = エレックス; Ellex Medical
Ellume = Ellume Health
EMS = EMS Electro Medical Systems; Electro Medical Systems
  subsidiary = イーエムエスジャパン; E.M.S.ジャパン
Epic Systems = Epic; エピック
Erbe = Erbe Elektromedizin; エルベ
  subsidiary = エルベジャパン
Esaote = エサオテ
  subsidiary = Esaote Japan
Ethicon = Ethicon Endo-Surgery; エチコン; エチコン エンドサージェリー
Fenwal = フェンワール
F. Hoffmann-La Roche = Roche; ロシュ; Hoffmann-La Roche; Roche Holding; エフ・ホフマン・ラ・ロシュ
Fisher & Paykel Healthcare = Fisher & Paykel; フィッシャー&パイケルヘルスケア; フィッシャーアンドパイケルヘルスケア; F&P; フィッシャーアンドパイケル
Flow-Meter = フローメーター
FotoFinder = FotoFinder Systems
Fresenius Kabi = フレゼニウス カービ; フレゼニウスカービ; Fresenius Kabi AG
  subsidiary = フレゼニウス カービ ジャパン; Fresenius Kabi Japan
  acquired 2022 = Ivenix; アイベニックス
  subsidiary = Fresenius Kabi USA; Fresenius Vial
Fresenius Medical Care = フレゼニウス メディカル ケア; FMC; Fresenius Medical; フレゼニウス; フレゼニウスメディカルケア
  subsidiary = フレゼニウス メディカル ケア ジャパン; Fresenius Medical Care Japan; フレゼニウスメディカルケアジャパン
  acquired 2019 = NxStage Medical; NxStage
Fujifilm = FUJIFILM Corporation; 富士フイルム; <2006 富士写真フイルム; <2006 Fuji Photo Film; Fuji Film
  subsidiary = FUJIFILM Medical; 富士フイルムメディカル; FUJIFILM Medical Co., Ltd.; <2004 フジメディカルシステム
  subsidiary = FUJIFILM Healthcare; 富士フイルムヘルスケア; <2021 Hitachi Healthcare; <2021 日立ヘルスケア; <2021 日立製作所ヘルスケア; <2021 日立製作所 ヘルスケアビジネスユニット; <2016 日立メディコ; <2016 Hitachi Medical; <2016 Hitachi Medical Systems; FUJIFILM Healthcare Manufacturing; 富士フイルムヘルスケアマニュファクチャリング; FUJIFILM Healthcare Systems; 富士フイルムヘルスケアシステムズ
  subsidiary = FUJIFILM Medical Systems U.S.A.; FUJIFILM Healthcare Americas; FUJIFILM Medical Systems; FUJIFILM Healthcare Europe; FUJIFILM Europe; FUJIFILM North America
  subsidiary = 富士フイルム医療ソリューションズ; FUJIFILM Medical IT Solutions; 富士フイルムメディカルITソリューションズ
  acquired 2012 = SonoSite; FUJIFILM SonoSite; ソノサイト; 富士フイルムソノサイト; ソノサイト・ジャパン; 富士フイルムソノサイト・ジャパン
  subsidiary = 富士フイルム和光純薬; FUJIFILM Wako Pure Chemical; <2018 和光純薬工業; <2018 Wako Pure Chemical Industries; 和光純薬
  subsidiary = 富士フイルム富山化学; FUJIFILM Toyama Chemical
  parent = FUJIFILM Holdings; 富士フイルムホールディングス
Fujirebio = 富士レビオ
  parent = 富士レビオホールディングス; H.U. Group; H.U.グループ
FUJI Respironics = フジ・レスピロニクス; フジレスピロニクス; 富士レスピロニクス
Fujitsu = 富士通
  subsidiary = 富士通Japan; Fujitsu Japan
Fukuda Denshi = フクダ電子; Fukuda; Fukuda Denshi Co., Ltd.
  subsidiary = Fukuda Denshi USA
  subsidiary = フクダライフテック; Fukuda Lifetec; フクダ電子販売
  subsidiary = フクダコーリン; Fukuda Colin; <2011 オムロンコーリン; Omron Colin
Fukuda M-E = フクダ・エム・イー工業; Fukuda M-E Kogyo
Fukuda Sangyo = フクダ産業
Furuno Electric = 古野電気; FURUNO
Gambro = ガンブロ; Gambro Lundia; Gambro AB
  subsidiary = ガンブロ・ジャパン; Gambro Japan
GC = ジーシー; GC Corporation
GE HealthCare = GE Healthcare; GEHC; GEヘルスケア; GE HealthCare Technologies; <2004 GE Medical Systems; GE Medical; ジーイーヘルスケア
  subsidiary = GEヘルスケア・ジャパン; GE Healthcare Japan; GE HealthCare Japan Corporation; <2009 GE横河メディカルシステム; <2009 GE Yokogawa Medical Systems; ジーイー横河メディカルシステム; 横河メディカルシステム; <1994 横河メディカルシステム; ジーイーヘルスケア・ジャパン
  subsidiary = GEヘルスケアファーマ; GE Healthcare Pharma; 第一三共 GEヘルスケア
  parent = General Electric; General Electric (GE); GE; General Electric Company; ゼネラル・エレクトリック; ジーイー
  brand = Marquette; Marquette Medical Systems; マルケット; マルケットメディカルシステムズ
  brand = Critikon; クリティコン; Datex-Engstrom
  subsidiary = GE Medical Systems Information Technologies; GE Healthcare Finland; GE Vingmed Ultrasound; GE Healthcare Systems
Getinge = ゲティンゲ; Getinge Group; ゲティンゲグループ
  subsidiary = ゲティンゲグループ・ジャパン; Getinge Group Japan; ゲティンゲ・ジャパン; Getinge Japan
  acquired 2000 = MAQUET; Maquet Critical Care; マッケ; マッケ・ジャパン; Maquet Japan
  brand = Datascope Getinge
  brand = Lancer; Pulsion; Pulsion Medical Systems
Glaukos = グラウコス
Globus Medical = グローバスメディカル
GN Hearing = GN ReSound; GNヒアリング
Goodman = グッドマン
Greenhills Software = Green Hills Software
Greiner Bio-One = グライナー
Grifols = グリフォルス
Haag-Streit = ハーグストレイト; ハーグ・ストレイト
Haemonetics = ヘモネティクス
  subsidiary = ヘモネティクスジャパン; Haemonetics Japan
  acquired 2012 = Global Med Technologies
Haier Biomedical = ハイアール; Haier
Hamamatsu Photonics = 浜松ホトニクス; 浜松フォトニクス
Hamilton Company = Hamilton Bonaduz; ハミルトンカンパニー; Hamilton Robotics
Hamilton Medical = ハミルトン・メディカル; Hamilton Medical AG; ハミルトンメディカル
  subsidiary = Hamilton Medical Japan; 日本ハミルトン・メディカル
Heidelberg Engineering = ハイデルベルグ; ハイデルベルグエンジニアリング
Heine Optotechnik = HEINE; ハイネ
  subsidiary = ハイネジャパン
Hillrom = Hill-Rom; Hill-Rom Holdings; ヒルロム
  subsidiary = ヒルロムジャパン; Hill-Rom Japan
  acquired 2015 = Welch Allyn; ウェルチ・アレン; ウェルチアレン; ウェルチ・アレン・ジャパン; Welch Allyn Japan
  acquired 2017 = Mortara Instrument; Mortara; モルタラ
  acquired 2019 = Voalte; Breathe Technologies; Breathe
  subsidiary = Hill-Rom Services
Hitachi = 日立製作所; 日立; Hitachi, Ltd.
Hitachi High-Tech = 日立ハイテク; <2020 Hitachi High-Technologies; <2020 日立ハイテクノロジーズ
  subsidiary = 日立ハイテクサイエンス; Hitachi High-Tech Science; 日立ハイテクフィールディング; Hitachi High-Tech Fielding
Hogy Medical = ホギメディカル
Hologic = ホロジック; Hologic Inc
  subsidiary = ホロジックジャパン; Hologic Japan; 日本ホロジック
  acquired 2008 = Third Wave Technologies; Cytyc; サイティック
Honda Electronics = 本多電子
HORIBA = 堀場製作所; ホリバ
  subsidiary = HORIBA Medical; HORIBA ABX
Hospira = ホスピーラ
  subsidiary = ホスピーラ・ジャパン; Hospira Japan
HOYA = ホーヤ; HOYA Corporation
  division = PENTAX Medical; ペンタックスメディカル; PENTAX; ペンタックス; HOYA PENTAX Life Care; HOYA株式会社 PENTAXライフケア事業部; <2008 Asahi Optical
  subsidiary = HOYA Surgical Optics; HOYAテクノサージカル; HOYA Technosurgical
IBA = Ion Beam Applications; アイビーエイ
ICU Medical = ICUメディカル; アイシーユーメディカル
  subsidiary = ICU Medical Japan; ICUメディカルジャパン
Ikegami Tsushinki = 池上通信機; Ikegami
Illumina = イルミナ; Illumina, Inc.
  subsidiary = Illumina Japan
Imalog = イマログ
IMI = アイ・エム・アイ; アイエムアイ; I.M.I.; IMI Co., Ltd.
Immucor = イムコア
Infinitt Healthcare = INFINITT; インフィニット; インフィニットヘルスケア
  subsidiary = INFINITT Japan
  subsidiary = インフィニットテクノロジー; インフィニット・テクノロジー
Infocom = インフォコム
Innokas Yhtymä Oy = Innokas Medical; Innokas; イノカス; Innokas Yhtymä
Inogen = イノジェン
Insulet = インスレット; Insulet Corporation
Integra LifeSciences = Integra; インテグラ
  subsidiary = Integra Japan; インテグラジャパン
Intelerad = インテレラド; Intelerad Medical Systems
InterSystems = インターシステムズ
  subsidiary = InterSystems Japan
Intuitive Surgical = Intuitive; インテュイティブサージカル; インテュイティブ
  subsidiary = Intuitive Surgical Japan; インテュイティブサージカルジャパン
Invacare = インバケア
iRhythm = iRhythm Technologies; アイリズム
ISB = アイ・エス・ビー; ISB Corporation
i-SENS = アイセンス; i-SENS Inc
Itamar Medical = Itamar; イタマーメディカル
Ito = 伊藤超短波; Ito Co., Ltd.
Japan Lifeline = 日本ライフライン; JLL
JEOL = 日本電子; JEOL Ltd.; Nihon Denshi
JIMRO = ジムロ
J. Morita = モリタ; Morita
  subsidiary = モリタ製作所; J. Morita Mfg; J. Morita MFG.
  subsidiary = モリタ東京製作所; J. Morita Tokyo Mfg.
JMS = ジェイ・エム・エス; JMS Co., Ltd.; ジェイエムエス
Johnson & Johnson = ジョンソン・エンド・ジョンソン; J&J; Johnson and Johnson; ジョンソンエンドジョンソン
  subsidiary = Johnson & Johnson Japan
  division = DePuy Synthes; DePuy; デピューシンセス; デピュー; Synthes
  division = Cordis; コーディス
  division = Johnson & Johnson MedTech
Junken Medical = ジュンケンメディカル
JVCKENWOOD = JVCケンウッド; JVC
  division = TOTOKU; 東特
Kaneka = カネカ
  subsidiary = カネカメディックス; Kaneka Medix
Karl Storz = KARL STORZ SE; カールストルツ; カール・ストルツ
  subsidiary = カールストルツ・エンドスコピー・ジャパン; Karl Storz Endoscopy Japan; KARL STORZ Endoscopy Japan
  subsidiary = Karl Storz Endoscopy
Kawasumi Laboratories = 川澄化学工業; 川澄化学; Kawasumi; SBカワスミ; SB-Kawasumi Laboratories
KCI = Kinetic Concepts; ケーシーアイ
  subsidiary = KCI USA
Keeler = キーラー
Kenz = ケンツメディコ; Kenz Medico; スズケン ケンツ
Keyence = キーエンス
Kissei Comtec = キッセイコムテック
KLS Martin = KLSマーティン; マーティン
Koike Medical = 小池メディカル
Konica Minolta = コニカミノルタ; <2003 コニカ; <2003 Konica; Konica Minolta, Inc.
  subsidiary = コニカミノルタジャパン; Konica Minolta Japan; Konica Minolta Healthcare Americas
  subsidiary = Konica Minolta Healthcare; コニカミノルタヘルスケア; コニカミノルタエムジー; Konica Minolta Medical & Graphic
Kowa = 興和; Kowa Company
Kyocera = 京セラ
  subsidiary = 京セラメディカル; Kyocera Medical; 日本メディカルマテリアル
Leica Biosystems = ライカバイオシステムズ
Leica Microsystems = ライカマイクロシステムズ
Lepu Medical = Lepu; レプメディカル; Lepu Medical Technology
LifePoint Informatics = LifePoint
LifeScan = ライフスキャン
  subsidiary = ライフスキャンジャパン; LifeScan Japan
Linde = リンデ; Linde Healthcare
LivaNova = リヴァノヴァ; リバノバ
  acquired 2015 = Sorin; Sorin Group; ソーリン; Cyberonics; サイバロニクス
Löwenstein Medical = Lowenstein Medical; Löwenstein
  acquired 2015 = Weinmann; ヴァインマン
LSI Medience = LSIメディエンス; PHC LSI; LSIメディエンスコーポレーション; <2014 三菱化学メディエンス; Mitsubishi Chemical Medience
Lumenis = ルミナス
  subsidiary = ルミナスビー・ジャパン
Lutech = ルーテック
Magstim = マグスティム
MagVenture = マグベンチャー
Mallinckrodt = マリンクロット
  subsidiary = 日本マリンクロット
Masimo = マシモ; Masimo Corporation
  subsidiary = マシモジャパン; Masimo Japan
  acquired 2012 = PHASEIN; フェイスイン
Matsunami = 松浪硝子
McKesson = マッケソン; McKesson Corporation; McKesson Technologies
Medela = メデラ
Medicaroid = メディカロイド; Medicaroid Corporation
Medikit = メディキット; 東郷メディキット
Medison = メディソン; Samsung Medison; サムスンメディソン
Meditech = Medical Information Technology
MEDIVATORS = メディベーターズ; Medivators Inc
Medixant = Medixant Maciej Frankiewicz
Medtronic = メドトロニック; Medtronic, Inc.; Medtronic plc
  subsidiary = 日本メドトロニック; Medtronic Japan; メドトロニックジャパン
  acquired 2015 = Covidien; コヴィディエン; コヴィディエンジャパン; コビディエン; Covidien Japan; 日本コヴィディエン; コヴィディエン ジャパン; コビディエンジャパン; <2007 Tyco Healthcare; <2007 タイコヘルスケア; <2007 タイコヘルスケアジャパン
  division = Medtronic MiniMed; MiniMed; Medtronic Diabetes; ミニメド
  brand = Nellcor; ネルコア; Puritan Bennett; ピューリタン・ベネット; ピューリタンベネット; Nellcor Puritan Bennett
  brand = Valleylab; バリーラブ
  acquired 2011 = Salient Surgical; PEAK Surgical
  acquired 2018 = Mazor Robotics; Mazor; メイザーロボティクス
  division = メドトロニックソファモアダネック; Medtronic Sofamor Danek
Menicon = メニコン
Mennen Medical = Mennen
Merative = <2022 IBM Watson Health; メラティブ
  acquired 2015 = Merge Healthcare; Merge
Merit Medical = Merit Medical Systems; メリットメディカル
  subsidiary = メリットメディカル・ジャパン
Metran = メトラン
MicroDicom = Micro DICOM; MicroDICOM Ltd
MicroPort = マイクロポート; MicroPort Scientific
  acquired 2018 = MicroPort CRM; LivaNova CRM
Micro-Tech = マイクロテック
MIM Software = ミムソフトウェア
Minaris Medical = ミナリスメディカル; <2021 Hitachi Chemical Diagnostics Systems; <2021 日立化成ダイアグノスティックス・システムズ; <2018 協和メデックス; <2018 Kyowa Medex
Minato Medical Science = ミナト医科学; Minato
Mindray = マインドレイ; Shenzhen Mindray Bio-Medical Electronics; Mindray Medical; Mindray Bio-Medical; 深圳邁瑞
  subsidiary = マインドレイジャパン; Mindray Japan; Mindray Medical Japan; マインドレイ・メディカル・ジャパン
  subsidiary = Mindray DS USA
Mitsubishi Electric = 三菱電機
Miura = 三浦工業; Miura Co., Ltd.
Mizuho = ミズホ; ミズホ株式会社; Mizuho Medical
  subsidiary = Mizuho OSI
Mizuho Medy = ミズホメディー
Mochida Siemens = 持田シーメンスメディカルシステム; Mochida Siemens Medical Systems
Mozarc Medical = Mozarc
Murata Manufacturing = 村田製作所; Murata
Nakanishi = ナカニシ; NSK Nakanishi; 中西
Natus Medical = Natus; ネイタス; Natus Medical Incorporated; Natus Medical, Inc. (Natus)
  subsidiary = ネイタス・ジャパン
  brand = Xltek; Nicolet Biomedical; Excel-Tech; Bio-logic
  division = Natus Neurology
NDS Surgical Imaging = NDS; Novanta NDS
NEC = 日本電気; NEC Corporation
  subsidiary = NECソリューションイノベータ
Nemoto Kyorindo = 根本杏林堂; Nemoto; 根本 杏林堂
Neuronetics = ニューロネティクス
Neurosoft = ニューロソフト
Nevro = ネブロ
NIDEK = ニデック; Nidek; ニデックメディカル
Nihon Kohden = 日本光電工業; 日本光電; Nihon Kohden Corporation; Nihon-Kohden; Nihon Koden; ニホンコーデン
  subsidiary = 日本光電富岡; Nihon Kohden Tomioka; 日本光電東京; Nihon Kohden America; Nihon Kohden Europe; 日本光電エー・シー・イー
  acquired 2017 = Defibtech; ディフィブテック
  acquired 2020 = AMP3D; Orange Med; Nihon Kohden OrangeMed
Nihon Medi-Physics = 日本メジフィジックス
Nihon Seimitsu Sokki = 日本精密測器; NISSEI
Nikkiso = 日機装; NIKKISO Co., Ltd.
Nikon = ニコン; Nikon Corporation
  subsidiary = ニコンソリューションズ; Nikon Solutions
  acquired 2015 = Optos; オプトス
Nippon Sherwood = 日本シャーウッド; Sherwood; シャーウッド
Nipro = ニプロ; NIPRO Corporation; <2001 ニッショー; <2001 Nissho
  subsidiary = Nipro Medical
Nonin Medical = Nonin; ノニン; ノーニン
Nova Biomedical = ノバ・バイオメディカル
  subsidiary = Nova Biomedical Japan
Novadaq = ノバダック
Novo Nordisk = ノボノルディスク
  subsidiary = ノボ ノルディスク ファーマ; Novo Nordisk Pharma
Nuance = Nuance Communications; ニュアンス
OFFIS = OFFIS e.V.; OFFIS DICOM
OG Wellness Technologies = OG Wellness; オージーウエルネス; <2018 OG技研; オージー技研; OG Giken
Olympus = オリンパス; Olympus Corporation; <2003 オリンパス光学工業; <2003 Olympus Optical
  subsidiary = オリンパスメディカルシステムズ; Olympus Medical Systems; Olympus Medical
  subsidiary = 会津オリンパス; Aizu Olympus; 白河オリンパス; 青森オリンパス; オリンパスマーケティング; Olympus Marketing; オリンパスメディカルサイエンス販売
  subsidiary = Olympus America; Olympus Winter & Ibe; Olympus Europa; Gyrus ACMI; ジャイラスACMI
Omnicell = オムニセル; Omnicell Technologies
  acquired 2016 = Aesynt
OMRON Healthcare = オムロンヘルスケア
  parent = Omron; オムロン; OMRON Corporation
OpenClinic GA = OpenClinic
OpenEMR = OpenEMR Foundation
Optomed = オプトメド
Orthanc = Orthanc Team; Orthanc Server; Orthanc Project; オルサンク
  brand = Osimis
Ortho Clinical Diagnostics = オーソ・クリニカル・ダイアグノスティックス; Ortho; オーソ; Ortho-Clinical Diagnostics; オーソクリニカルダイアグノスティックス
Osada Electric = 長田電機工業; オサダ; Osada
Össur = Ossur; オズール; Embla Medical
Oxford Instruments = オックスフォード・インストゥルメンツ
Oxford Nanopore Technologies = Oxford Nanopore; オックスフォード・ナノポアテクノロジーズ
Pacific Biosciences = PacBio; パシフィックバイオサイエンス
Panasonic = パナソニック; 松下電器産業; Panasonic Corporation; Matsushita Electric Industrial
Parama-Tech = パラマ・テック; パラマテック
Paramount Bed = パラマウントベッド; PARAMOUNT BED
  parent = パラマウントベッドホールディングス
PARI = パリ
Parker = Parker Laboratories
Perkin Elmer = PerkinElmer; パーキンエルマー; Revvity; レビティ
  subsidiary = PerkinElmer Japan
Pfizer = ファイザー
  subsidiary = Pfizer Japan
PHC = PHC Corporation; PHC株式会社; <2018 Panasonic Healthcare; <2018 パナソニックヘルスケア
  division = Ascensia Diabetes Care; アセンシア; Ascensia
  subsidiary = PHCメディコム; PHC Medicom; ウィーメックス; Wemex; <2023 PHCメディコム; メディコム
  subsidiary = エプレディア; Epredia
  parent = PHCホールディングス; PHC Holdings; <2018 Panasonic Healthcare Holdings
Philips = Philips Healthcare; Koninklijke Philips; Koninklijke Philips N.V.; Royal Philips; Philips Medical Systems; フィリップス; ~Phillips; ~Phillips Healthcare; フィリップスヘルスケア; フィリップスメディカルシステムズ
  subsidiary = フィリップス・ジャパン; Philips Japan; Philips Japan, Ltd.; <2017 フィリップスエレクトロニクスジャパン; <2017 Philips Electronics Japan; 株式会社フィリップスエレクトロニクスジャパン; フィリップス メディカル システムズ・ジャパン; 日本フィリップス
  acquired 2008 = Respironics; Philips Respironics; レスピロニクス; フィリップス・レスピロニクス; フィリップス・レスピロニクス合同会社; Respironics California
  acquired 2001 = ADAC Laboratories; ADAC; アダック
  acquired 2010 = Tasy; Wheb Sistemas
  acquired 2015 = Volcano; ボルケーノ; Volcano Corporation; ボルケーノ・ジャパン
  acquired 2017 = Spectranetics; スペクトラネティクス
  acquired 2017 = Electrical Geodesics; EGI
  acquired 2019 = Carestream Healthcare Information Systems
  acquired 2021 = BioTelemetry; バイオテレメトリー; CardioNet
  brand = Avent; フィリップス・アベント; Children's Medical Ventures
  subsidiary = Philips Medizin Systeme Böblingen; Philips Medical Systems Nederland; Philips Ultrasound; Philips Electronics; Philips North America
Physio-Control = フィジオコントロール; Physio Control
  subsidiary = フィジオコントロールジャパン; Physio-Control Japan
PLANMECA = プランメカ; Planmed
PSP = PSP Corporation; ピーエスピー
PTC = PTC Inc; Parametric Technology; Axeda
Pulmonetic Systems = Pulmonetic
Qardio = カルディオ
Q-Core Medical = Q Core; キューコア
QIAGEN = キアゲン
  subsidiary = Qiagen Japan
Quidel = クイデル
  parent = QuidelOrtho; クイデルオーソ
Radiometer = ラジオメーター; Radiometer Medical; ラジオメーター株式会社
  subsidiary = Radiometer America
RaySearch Laboratories = RaySearch; レイサーチ
Reichert = ライカート; Reichert Technologies
ResMed = レスメド; レスメド株式会社; ResMed Ltd
  subsidiary = ResMed Japan
Riester = リースター; Rudolf Riester
RION = リオン
Riverfield = リバーフィールド
Roche Diagnostics = ロシュ・ダイアグノスティックス; ロシュダイアグノスティックス; Roche Diagnostics International; Roche Diagnostics GmbH
  subsidiary = ロシュDCジャパン; Roche DC Japan; Roche Diabetes Care; Roche Diabetes Care Japan; ロシュダイアベティスケアジャパン
  acquired 2008 = Ventana Medical Systems; Ventana; ベンタナ; Roche Tissue Diagnostics
Sakai Medical = 酒井医療
Sakura Finetek = サクラファインテック
  subsidiary = サクラファインテックジャパン; Sakura Finetek Japan
  parent = サクラ精機; Sakura Seiki
Samsung = Samsung Electronics; サムスン; サムスン電子
  subsidiary = Neurologica; NeuroLogica Corp
  division = Samsung Healthcare
Santesoft = Sante; Santesoft LTD; サンテソフト
Sanwa Chemical = 三和化学研究所
Sartorius = ザルトリウス
Schick = シック; Schick Technologies
Schiller = シラー; Schiller AG
Sebia = セビア
  subsidiary = Sebia Japan; セビア・ジャパン
Seca = セカ; seca gmbh
Sechrist Industries = Sechrist; セクリスト
Sectra = セクトラ; Sectra AB; Sectra Imtec
Sekisui Medical = 積水メディカル; <2007 第一化学薬品
  parent = Sekisui; 積水化学
  subsidiary = Sekisui Diagnostics
Senko Medical = 泉工医科工業; MERA; メラ; Senko Medical Instrument; Mera Senko
Senseonics = センセオニクス
Sentec = センテック
Servomex = サーボメックス
SHARP = シャープ; Sharp Corporation; シャープライフサイエンス
Shimadzu = 島津製作所; 島津; Shimadzu Corporation
  subsidiary = 島津ダイアグノスティクス; Shimadzu Diagnostics; <2022 日水製薬; Nissui Pharmaceutical
  subsidiary = 島津エス・ディー; Shimadzu Precision Instruments; 島津アクセス; Shimadzu Access
  subsidiary = 島津メディカルシステムズ; Shimadzu Medical Systems
Shofu = 松風; Shofu Inc
Siemens Healthineers = Siemens Healthcare; Siemens Healthcare GmbH; Siemens Healthineers AG; シーメンスヘルスケア; シーメンスヘルシニアーズ; Siemens Medical Solutions; Siemens Medical; シーメンスヘルスケア株式会社; シーメンス・ヘルスケア; <2008 シーメンス旭メディテック; Siemens Healthcare K.K.
  subsidiary = Siemens Medical Solutions USA
  subsidiary = シーメンスヘルスケア・ダイアグノスティクス; Siemens Healthcare Diagnostics; <2008 デイドベーリング; Dade Behring; <2008 Dade Behring; シーメンスヘルスケアダイアグノスティクス; Siemens Healthcare Diagnostics Manufacturing
  subsidiary = Siemens Ultrasound; Siemens Shenzhen Magnetic Resonance; Siemens Healthineers Japan; Siemens Healthcare Japan
  parent = Siemens; Siemens AG; シーメンス; シーメンス・ジャパン; Siemens Japan; 日本シーメンス
Silex Technology = Silex; サイレックス・テクノロジー; サイレックステクノロジー; サイレックス
SIUI = Shantou Institute of Ultrasonic Instruments; 汕頭
Smith & Nephew = スミス・アンド・ネフュー; Smith and Nephew; スミスアンドネフュー; スミス・アンド・ネフュー ウンド マネジメント; S&N
Smiths Medical = スミスメディカル; ~Smith Medical
  subsidiary = スミスメディカル・ジャパン; Smiths Medical Japan
  parent = Smiths Group; Smiths
  brand = Deltec; Graseby; グラセビー; Portex; ポーテックス; BCI International; Medex; メデックス
  subsidiary = Smiths Medical ASD; Smiths Medical MD; Smiths Medical International; Smiths Medical PM
Softneta = Softneta UAB; ソフトネタ
Solventum = ソルベンタム; ソルベンタム合同会社; Solventum Health Information Systems
  subsidiary = Solventum Japan
SonoScape = ソノスケープ; SonoScape Medical
Sonova = ソノヴァ; Phonak; フォナック
  subsidiary = ソノヴァ・ジャパン
SONY = ソニー; Sony Corporation; ソニーグループ
  division = Sony Imaging Products & Solutions; ソニーイメージングプロダクツ&ソリューションズ
SOOIL Development = SOOIL Developments; SOOIL; Diabecare; SOOIL Development Co
Spacelabs Healthcare = Spacelabs; Spacelabs Medical; スペースラブス・ヘルスケア; スペースラブスヘルスケア; スペースラブス; スペースラブズ; Space Labs
Spectrum Medical = スペクトラムメディカル
Stago = Diagnostica Stago; スタゴ; ディアグノスティカ・スタゴ
Star Medical = スターメディカル
Stereotaxis = ステレオタキシス
STERIS = ステリス; Amsco; American Sterilizer
  subsidiary = STERIS Japan; ステリスジャパン
  acquired 2021 = Cantel Medical; Cantel
STRATEC = ストラテック; Stratec Biomedical
Stryker = ストライカー; Stryker Corporation
  subsidiary = 日本ストライカー; Stryker Japan
  acquired 2022 = Vocera Communications; Vocera
  acquired 2013 = MAKO Surgical; MAKO; メイコー・サージカル
  division = Stryker Medical; Stryker Instruments; Stryker Endoscopy
Sumitomo Heavy Industries = 住友重機械工業; SHI
SunTech Medical = SunTech; サンテック
Suzuken = スズケン
Swisslog Healthcare = Swisslog; スイスログ; TransLogic; TransLogic Corporation; Swisslog Translogic
Sysmex = シスメックス; Sysmex Corporation; <1998 東亞医用電子; <1998 東亜医用電子; TOA Medical Electronics
  subsidiary = シスメックスCNA; Sysmex CNA; Sysmex America; Sysmex Europe; シスメックスRA; シスメックス国際試薬; Sysmex International Reagents; シスメックスメディカ; Sysmex Medica; Sysmex Inostics
Takara Belmont = タカラベルモント; Takara Belmont Corporation
Takara Bio = タカラバイオ
Tandem Diabetes Care = Tandem; Tandem Diabetes; タンデム
Tanita = タニタ
Tauns = タウンズ
TDK = TDK Corporation
Tecan = テカン
  subsidiary = テカンジャパン; Tecan Japan
TechMatrix = テクマトリックス
Techno Medica = テクノメディカ
Teijin Pharma = 帝人ファーマ
  parent = 帝人; Teijin
  subsidiary = 帝人在宅医療; 帝人ヘルスケア; Teijin Healthcare
Teleflex = テレフレックス
  acquired 2007 = Arrow International; アロウジャパン; Arrow; アロー・ジャパン
  subsidiary = Teleflex Medical; テレフレックスメディカルジャパン; Teleflex Medical Japan
Terumo = テルモ; Terumo Corporation; <1974 仁丹テルモ; Terumo Corp
  subsidiary = Terumo BCT; テルモBCT; Terumo Blood and Cell Technologies; <2011 CaridianBCT; <2011 カリディアンBCT; テルモ・クリニカルサプライ; Terumo Clinical Supply; Terumo Cardiovascular Systems; Terumo Cardiovascular; テルモハート; Terumo Europe; Terumo Americas
  subsidiary = Terumo Medical
Thermo Fisher Scientific = Thermo Fisher; サーモフィッシャーサイエンティフィック; Thermo Scientific; サーモフィッシャー
  acquired 2014 = ライフテクノロジーズジャパン; Life Technologies
  acquired 2011 = Phadia; ファディア; サーモフィッシャーダイアグノスティックス; Thermo Fisher Diagnostics
Toitu = トーイツ; Toitu Co., Ltd.
Tokibo = トキボ; Tokibo Co
TOMEY = トーメーコーポレーション; トーメー; Tomey Corporation
Top = トップ; TOP Corporation; 株式会社トップ
Topcon = トプコン
  subsidiary = トプコンメディカルジャパン; Topcon Medical Japan
  subsidiary = Topcon Medical Systems; Topcon Healthcare; Topcon Healthcare Solutions; トプコンヘルスケア
Toray Medical = 東レ・メディカル; 東レメディカル
  parent = Toray; 東レ; Toray Industries
Tosei = トーセイ
Toshiba = 東芝; Toshiba Corporation; 東京芝浦電気
Tosho = トーショー; Tosho Inc
Tosoh = 東ソー; 東ソー株式会社; トーソー; Tosoh Corporation
  subsidiary = 東ソー・エイアイエイ; Tosoh AIA; 東ソー・ハイテック
  subsidiary = Tosoh Bioscience
Toyobo = 東洋紡; 東洋紡績
Toyo Medic = 東洋メディック
Trividia Health = Trividia; Nipro Diagnostics; Home Diagnostics
Tuttnauer = タットナウアー
Ulrich Medical = ulrich; ウルリッヒメディカル; Ulrich GmbH; ウルリッヒ
Unex = ユネクス
UNIQUEMEDICAL = ユニークメディカル; Unique Medical
United Imaging Healthcare = United Imaging; UIH; ユナイテッドイメージング; Shanghai United Imaging Healthcare; 聯影
  subsidiary = ユナイテッドイメージングヘルスケアジャパン
Ushio = ウシオ電機; Ushio Inc
Vantive = ヴァンティブ; Vantive Health; Vantive US Healthcare; バンティブ
  subsidiary = Vantive Japan; ヴァンティブ・ジャパン
Vapotherm = ベイポサーム; ヴェイポサーム
Varex Imaging = Varex; ヴァレックス; バレックス
Varian = Varian Medical Systems; バリアン; バリアンメディカルシステムズ; Varian Medical; バリアン メディカル システムズ
  subsidiary = Varian Medical Systems Japan
Verathon = ベラソン; Verathon Medical; ベラソンメディカル; Diagnostic Ultrasound
Viatom = Viatom Technology; Wellue
ViewRay = ビューレイ
Visage Imaging = Visage; Pro Medicus
Visus = VISUS Health IT
Vital Aire = VitalAire; バイタルエア
  subsidiary = VitalAire Japan
VitalConnect = バイタルコネクト
Vyaire Medical = Vyaire; バイエア; ヴァイエアー; バイエアメディカル; ヴァイエアメディカル
  subsidiary = Vyaire Medical Japan
  brand = VIASYS; VIASYS Healthcare; バイアシス; バイエイシス
  brand = SensorMedics; Bear Medical; Bear; ベアー; Jaeger
Waldmann = ヴァルドマン
Waters = ウォーターズ
  subsidiary = 日本ウォーターズ
Werfen = ウェルフェン
  subsidiary = Werfen Japan
  subsidiary = Instrumentation Laboratory; アイ・エル・ジャパン; アイエルジャパン; IL Japan; IL
Wind River = Wind River Systems; ウインドリバー; ウィンドリバー
WOM = World of Medicine; W.O.M.; WOM World of Medicine
Wright Medical = ライトメディカル
  subsidiary = ライト・メディカル・ジャパン
Xoran = Xoran Technologies
YAGAMI = ヤガミ
Yokogawa Electric = 横河電機; Yokogawa; 横河
  subsidiary = 横河医療ソリューションズ; 横河ソリューションサービス
Yoshida Dental = ヨシダ; 吉田製作所; Yoshida; ヨシダ製作所; Yoshida Dental Mfg
Ypsomed = イプソメド; Ypsomed AG
Yuyama = ユヤマ; 湯山製作所; Yuyama Mfg; 株式会社ユヤマ
Ziehm Imaging = Ziehm; ジーム
  subsidiary = Ziehm Imaging Japan
Zimmer Biomet = ジンマー・バイオメット; <2015 Zimmer; <2015 ジンマー; ジンマーバイオメット
  subsidiary = Zimmer Japan
  acquired 2015 = Biomet; バイオメット; バイオメット・ジャパン
ZOLL = ZOLL Medical; ゾール; ゾールメディカル; ZOLL Medical Corporation; ZOLL LifeVest; ゾール・メディカル
  subsidiary = 旭化成ゾールメディカル; Asahi Kasei ZOLL Medical; <2012 ゾール・メディカル・ジャパン
  acquired 2019 = TherOx
  acquired 2014 = Impact Instrumentation; Impact
Zyno Medical = Zyno
`;

export const relations = `
Toshiba | Canon Medical Systems | 2016 | parent of the medical systems company until it was sold
Canon | Canon Medical Systems | 2016 | parent
Canon | Canon Electron Tubes & Devices | 2018 | parent
Canon Medical Systems | Canon Electron Tubes & Devices | - | same group, once of Toshiba
Toshiba | Canon Electron Tubes & Devices | 2018 | parent until it was sold
Hitachi | Fujifilm | 2021 | diagnostic imaging: CT, MR, ultrasound, X-ray, electronic records
ALOKA | Fujifilm | 2021 | ultrasound, by way of Hitachi
ALOKA | Hitachi | 2016 | ultrasound
Hitachi | Hitachi High-Tech | - | same group; laboratory analysers
Roche Diagnostics | Hitachi High-Tech | - | cobas analysers are made together
F. Hoffmann-La Roche | Roche Diagnostics | - | parent
Capsule Technologies | Philips | 2021 | taken over
FUJI Respironics | Philips | - | sold Respironics in Japan
Carestream Health | Philips | 2019 | healthcare information systems: Vue PACS and its family
Smiths Medical | ICU Medical | 2022 | taken over
Hospira | ICU Medical | 2017 | infusion pumps
Hospira | Pfizer | 2015 | taken over
Pfizer | ICU Medical | 2017 | infusion pumps of Hospira
Gambro | Baxter | 2013 | taken over
Gambro | Vantive | 2025 | kidney care: PrisMax, Prismaflex
Baxter | Vantive | 2025 | kidney care: PrisMax, Prismaflex
Hillrom | Baxter | 2021 | taken over
Varian | Siemens Healthineers | 2021 | taken over
Acuson | Siemens Healthineers | 2000 | ultrasound
Mochida Siemens | Siemens Healthineers | 2010 | ultrasound in Japan
Physio-Control | Stryker | 2016 | taken over
Physio-Control | Medtronic | 2011 | once a part of it
Mallinckrodt | Medtronic | 2015 | by way of Tyco Healthcare and Covidien
Nippon Sherwood | Medtronic | 2015 | by way of Tyco Healthcare and Covidien
Nippon Sherwood | Cardinal Health | 2017 | consumables
Cardinal Health | Becton, Dickinson and Company | 2009 | infusion and dispensing, by way of CareFusion
Cardinal Health | Medtronic | 2017 | consumables
Cardinal Health | Johnson & Johnson | 2015 | Cordis
Vyaire Medical | Becton, Dickinson and Company | 2016 | respiratory care, until it was sold
Bird Products | Vyaire Medical | - | respirators, by way of CareFusion
Pulmonetic Systems | Vyaire Medical | - | respirators, by way of CareFusion
Bird Products | Becton, Dickinson and Company | - | respirators, by way of CareFusion
Edwards Lifesciences | Becton, Dickinson and Company | 2024 | critical care monitoring
Beckman Coulter | Danaher | 2011 | parent
Cepheid | Danaher | 2016 | parent
Radiometer | Danaher | 2004 | parent
Leica Biosystems | Danaher | 2005 | parent
Leica Microsystems | Danaher | 2005 | parent
Leica Biosystems | Leica Microsystems | - | once one company
Beckman Coulter | Cepheid | - | same group
Beckman Coulter | Quidel | - | Triage tests
Datex-Ohmeda | GE HealthCare | 2003 | taken over
MIM Software | GE HealthCare | 2024 | taken over
BK Medical | GE HealthCare | 2021 | taken over
Yokogawa Electric | GE HealthCare | 1994 | partner of GE横河メディカルシステム
Silex Technology | GE HealthCare | - | makes network parts that GE HealthCare sells
Datascope | Mindray | 2008 | patient monitoring
Datascope | Getinge | 2009 | cardiac assist
Innokas Yhtymä Oy | GE HealthCare | - | makes monitors that GE HealthCare sells
Biosense Webster | Johnson & Johnson | 1997 | taken over
Ethicon | Johnson & Johnson | 1949 | taken over
Codman | Johnson & Johnson | 1964 | taken over
Codman | Integra LifeSciences | 2017 | neurosurgery
Abiomed | Johnson & Johnson | 2022 | taken over
Animas | Johnson & Johnson | 2006 | insulin pumps, since ended
LifeScan | Johnson & Johnson | 2018 | once a part of it
Ortho Clinical Diagnostics | Johnson & Johnson | 2014 | once a part of it
Ortho Clinical Diagnostics | Quidel | 2022 | taken over
Wright Medical | Stryker | 2020 | taken over
Novadaq | Stryker | 2017 | taken over
KCI | 3M | 2019 | taken over
KCI | Solventum | 2024 | by way of 3M
3M | Solventum | 2024 | health care
Panasonic | PHC | 2014 | parent of Panasonic Healthcare until it was sold
LSI Medience | PHC | 2019 | taken over
Bayer | PHC | 2016 | blood glucose meters, by way of Ascensia
Samsung | Medison | 2011 | taken over
Medison | Samsung | 2011 | taken over
Asahi Kasei Medical | ZOLL | - | same group
Applied Biosystems | Thermo Fisher Scientific | 2014 | taken over
McKesson | Change Healthcare | 2017 | medical imaging and cardiology software
OMRON Healthcare | Fukuda Denshi | 2011 | Colin monitors
Fukuda Denshi | Fukuda M-E | - | same family name
Hamilton Company | Hamilton Medical | - | sister companies
Fresenius Kabi | Fresenius Medical Care | - | same group once
MEDIVATORS | STERIS | 2021 | endoscope reprocessing
Gambro | Terumo | - | blood technology passed to CaridianBCT
Nihon Kohden | Hamilton Medical | - | sells its respirators in Japan
Nipro | Trividia Health | 2010 | taken over
Sysmex | bioMérieux | - | joint company in Japan
Arjo | Getinge | 2017 | once a part of it
Mizuho | Mizuho Medy | - | like names, different companies
Kenz | Suzuken | - | brand of its devices
Teijin Pharma | ResMed | - | sells its devices in Japan
Teijin Pharma | Philips | - | sells Respironics devices in Japan
Chest M.I. | BMC Medical | - | sells respiratory devices in Japan
Greenhills Software | Wind River | - | operating systems
Topcon | Toshiba | - | once of the same group
Colin Medical Technology | Fukuda Denshi | 2011 | monitors, by way of Omron Colin
Colin Medical Technology | OMRON Healthcare | 2005 | monitors
Minaris Medical | Hitachi | 2017 | once of the same group
Cardiac Science | ZOLL | 2019 | taken over
Medtronic | Mozarc Medical | 2023 | kidney care
Fukuda Denshi | Fukuda Sangyo | - | like names, different companies
Fenwal | Fresenius Kabi | 2012 | taken over
`;
