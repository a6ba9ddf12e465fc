/**
 * How names of products are written in katakana in Japan, as facts: `katakana = Latin`, parted by semicolons. A ledger says
 * インテリビュー MX450 where the maker's advisory says IntelliVue MX450, and no rule of transliteration leads from one to the other.
 *
 * `brands` are names of products and families. `words` are words of ordinary speech that stand in names of products; kanji among them are
 * the words of 販売名 and 一般的名称 for a kind of device. One written form has one meaning. Written from general knowledge.
 */
export const brands = `
インテリビュー = IntelliVue; インテリスペース = IntelliSpace; エフィシア = Efficia; ページライター = PageWriter; アバロン = Avalon; ブリリアンス = Brilliance
アフィニティ = Affiniti; ハートスタート = HeartStart; トリロジー = Trilogy; ドリームステーション = DreamStation; インジェニア = Ingenia
アチーバ = Achieva; アズリオン = Azurion; アルーラ = Allura; インゲヌイティ = Ingenuity; インジェニュイティ = Ingenuity; インサイシブ = Incisive
シュアサイン = SureSigns; スペクトラルCT = Spectral CT; ジェミニ = Gemini; ヴェレオス = Vereos; カプセル = Capsule; スマートリンクス = SmartLinx
フォーカルポイント = Focal Point; パフォーマンスブリッジ = PerformanceBridge; ヴューPACS = Vue PACS; アイサイト = iSite
ケアスケープ = CARESCAPE; アペックスプロ = ApexPro; アイシス = Aisys; アバンス = Avance; アエスパイア = Aespire; アエスティバ = Aestiva; ケアステーション = Carestation
ロジック = LOGIQ; ヴィヴィッド = Vivid; ボルソン = Voluson; ヴォルーソン = Voluson; レボリューション = Revolution; オプティマ = Optima
ディスカバリー = Discovery; シグナ = SIGNA; ブリボ = Brivo; ライトスピード = LightSpeed; ブライトスピード = BrightSpeed; インノバ = Innova; イノーバ = Innova; セノグラフ = Senographe
ダッシュ = Dash; ソーラー = Solar; セントリシティ = Centricity; マックラボ = Mac-Lab; カーディオラボ = CardioLab; ミューズ = MUSE; コロメトリクス = Corometrics
アラリス = Alaris; ピクシス = Pyxis; バクテック = BACTEC; フェニックス = Phoenix; シナプシス = Synapsys; トータリス = Totalys; キエストラ = Kiestra; エピセンター = EpiCenter
ガードレール = Guardrails; バイパー = Viper; アルクティックサン = Arctic Sun
アジリア = Agilia; ボルマット = Volumat; インジェクトマット = Injectomat; リンク+ = Link+; アイベニックス = Ivenix; コムテック = COM.TEC
スペースステーション = SpaceStation; スペースコム = SpaceCom; インフューゾマット = Infusomat; パーフューザー = Perfusor; ペルフューザー = Perfusor; ダイアローグ = Dialog
テルフュージョン = Terufusion; ライフスコープ = Life Scope; ベッドサイドライフスコープ = Life Scope; カーディオライフ = Cardiolife; カーディオファクス = Cardiofax
ニューロファックス = Neurofax; ニューロパック = Neuropack; セルタック = Celltac; ダイナスコープ = Dynascope; カーディマックス = CardiMax; カーディスター = CardiStar; バイタルキャッチ = Vital Catch
メドフュージョン = Medfusion; キャド = CADD; プラム = Plum; ライフケア = LifeCare; プリズマフレックス = Prismaflex; プリズマックス = PrisMax; プリスマックス = PrisMax
シグマスペクトラム = Sigma Spectrum; スペクトラム = Spectrum; エクザクタミックス = ExactaMix; ホームチョイス = HomeChoice; ウェルチアレン = Welch Allyn; コネックス = Connex
バリーラブ = Valleylab; ケアリンク = CareLink; マイケアリンク = MyCareLink; ペースアート = Paceart; インターステム = InterStim; ミニメド = MiniMed; パラダイム = Paradigm; ガーディアン = Guardian
ピューリタンベネット = Puritan Bennett; ネルコア = Nellcor; フォーストライアド = ForceTriad; アズール = Azure; エベラ = Evera; ヴィヴァ = Viva
ズーム = ZOOM; ラティチュード = LATITUDE; エンブレム = EMBLEM; アコレード = Accolade; マーリン = Merlin; アシュアリティ = Assurity; エリプス = Ellipse; アーキテクト = ARCHITECT
アリニティ = Alinity; アイスタット = i-STAT; フリースタイル = FreeStyle; リブレ = Libre; アキュチェック = Accu-Chek; アキュチェク = Accu-Chek; コアグチェック = CoaguChek; コバス = cobas; ベンチマーク = BenchMark
ナビファイ = navify; エレクシス = Elecsys; ライトサイクラー = LightCycler; アテリカ = Atellica; アドビア = ADVIA; ディメンション = Dimension; イムライト = IMMULITE
ソマトム = SOMATOM; マグネトム = MAGNETOM; バイオグラフ = Biograph; シンビア = Symbia; アーティス = Artis; アキュソン = ACUSON; シンゴ = syngo; マンモマット = MAMMOMAT; ルミノス = Luminos; イシオ = Ysio
アクイリオン = Aquilion; バンテージ = Vantage; アプリオ = Aplio; ザリオ = Xario; インフィニックス = Infinix; アルフェニックス = Alphenix; アルティメックス = Ultimax; セレステイション = Celesteion; カルテージ = Cartesion
シナプス = SYNAPSE; カルネオ = CALNEO; アミュレット = AMULET; シェナリア = SCENARIA; エシェロン = ECHELON; アリエッタ = ARIETTA; スプリア = Supria; オアシス = OASIS; ソニマージ = SONIMAGE
モバイルダート = MobileDaRt; ソニアルビジョン = SONIALVISION; トリニアス = Trinias; ラドスピード = RADspeed; フルースピード = FluoroSpeed; エアロDR = AeroDR; レジウス = REGIUS; インフィニティ = Infinity
エビータ = Evita; エビタ = Evita; バビログ = Babylog; サビーナ = Savina; カリーナ = Carina; プリムス = Primus; ペルセウス = Perseus; ファビウス = Fabius; アポロ = Apollo; アトラン = Atlan; ゼウス = Zeus; デルタ = Delta
アイソレット = Isolette; ビスタ = Vista; カッパ = Kappa; オキシログ = Oxylog; エクスビット = Xhibit; キューブ = Qube; ウルトラビュー = Ultraview; ハミルトン = HAMILTON
サーボ = Servo; フローアイ = Flow-i; カーディオヘルプ = CARDIOHELP; カーディオセーブ = CARDIOSAVE; ベラ = VELA; アヴェア = AVEA; アベア = AVEA; ベアー = BEAR; ライフパック = LIFEPAK; ルーカス = LUCAS
ゾール = ZOLL; サーモガード = Thermogard; オートパルス = AutoPulse; ダ・ヴィンチ = da Vinci; ダヴィンチ = da Vinci; アイオン = Ion; ヒューゴ = Hugo; ヒノトリ = hinotori; メイコー = Mako
イービス = EVIS; エビス = EVIS; ビセラ = VISERA; サンダービート = THUNDERBEAT; アドバンシア = Advancia; オムニポッド = Omnipod; カルディア = Kardia; マイライフ = mylife
ニューロン = Neuron; ダナ = Dana; エックスルテック = Xltek; アイスキャン = iScan; ミセック = MiSeq; マイセック = MiSeq; ネクストセック = NextSeq; ノバセック = NovaSeq; ミニセック = MiniSeq
トゥルービーム = TrueBeam; クリナック = Clinac; エクリプス = Eclipse; ヴェルサ = Versa; シナジー = Synergy; モザイク = MOSAIQ; サイバーナイフ = CyberKnife; ラディザクト = Radixact; トモセラピー = TomoTherapy
バイオマジェスティ = BioMajesty; バイタルサイン = vital signs; ラボスペクト = LABOSPECT; ビトロス = VITROS; バイテック = VITEK; バクトアラート = BacT/ALERT; フィルムアレイ = FilmArray; ジーンエキスパート = GeneXpert
ラジカル = Radical; ルート = Root; エアセンス = AirSense; エアカーブ = AirCurve; ルミス = Lumis; アストラル = Astral; エアボ = Airvo; オプティフロー = Optiflow; レスピロニクス = Respironics
オーソ = ORTHO; アクセス = Access; ユニセル = UniCel; アフィニオン = Afinion; ジェム = GEM; ラピッドポイント = RAPIDPoint; ラピッドラボ = RAPIDLab; スポット = Spot
`;

export const words = `
モニター = monitor; モニタ = monitor; モニタリング = monitoring; ベッドサイド = bedside; セントラル = central; ステーション = station; ワークステーション = workstation; サーバー = server; サーバ = server
セントラルモニター = central-monitor; セントラルモニタ = central-monitor; セントラルステーション = central station; ベッドサイドモニター = bedside monitor; テレメトリー = telemetry; テレメーター = telemeter; レシーバー = receiver; 送信機 = transmitter; トランスミッター = transmitter
ポンプ = pump; シリンジ = syringe; インフュージョン = infusion; 輸液 = infusion; 輸血 = transfusion; シリンジポンプ = syringe pump; 輸液ポンプ = infusion pump; 注射筒輸液ポンプ = syringe infusion pump; 汎用輸液ポンプ = infusion pump; ユニット = unit
システム = system; システムズ = systems; マネージャー = manager; マネージャ = manager; システムズマネージャー = systems manager; システムマネージャー = system manager; ソフトウェア = software; ソフト = software; ソフトウエア = software; アプリ = application; アプリケーション = application
プログラマー = programmer; プログラマ = programmer; レコーダー = recorder; プログラム = program; エネルギー = energy; プラットフォーム = platform; エネルギープラットフォーム = energy platform; コントローラー = controller; コントロール = control; センター = center
ビデオ = video; ビデオシステム = video system; ビデオシステムセンター = video system center; プロセッサー = processor; プロセッサ = processor; マルチプロセッサー = multiprocessor; マルチプロセッサ = multiprocessor; ダッシュボード = dashboard; ゲートウェイ = gateway; ゲートウェー = gateway
ビューア = viewer; ビューワー = viewer; ビューワ = viewer; ビューアー = viewer; クライアント = client; データ = data; データベース = database; ネットワーク = network; リモート = remote; リンク = link; コネクト = connect; ポータル = portal; モバイル = mobile; ポータブル = portable
除細動器 = defibrillator; デフィブリレーター = defibrillator; 半自動除細動器 = defibrillator; 自動体外式除細動器 = defibrillator; 人工呼吸器 = ventilator; 成人用人工呼吸器 = ventilator; 新生児 = neonatal; 汎用人工呼吸器 = ventilator; ベンチレーター = ventilator; ベンチレータ = ventilator
麻酔 = anesthesia; 麻酔器 = anesthesia; 全身麻酔器 = anesthesia; 心電計 = electrocardiograph; 多機能心電計 = electrocardiograph; 脳波計 = electroencephalograph; ホルター = Holter; 生体情報モニタ = patient monitor; 患者監視装置 = patient monitor; 多項目モニタ = patient monitor; 重要パラメータ付き多項目モニタ = patient monitor
超音波 = ultrasound; 超音波画像診断装置 = ultrasound; 汎用超音波画像診断装置 = ultrasound; 超音波診断装置 = ultrasound; 内視鏡 = endoscope; 内視鏡ビデオ画像システム = endoscope video; 電気手術器 = electrosurgical; 治療用電気手術器 = electrosurgical; 電気メス = electrosurgical
全身用X線CT診断装置 = CT; X線CT診断装置 = CT; X線CT装置 = CT; X線CT組合せ型ポジトロンCT装置 = PET CT; X線CT組合せ型SPECT装置 = SPECT CT; ポジトロンCT装置 = PET; 超電導磁石式全身用MR装置 = MRI; 永久磁石式全身用MR装置 = MRI; 磁気共鳴画像 = MRI; MR装置 = MRI; 核医学 = nuclear medicine
X線 = X-ray; X線診断装置 = X-ray; 移動型デジタル式汎用X線診断装置 = mobile X-ray; デジタル式汎用X線診断装置 = X-ray; デジタル式汎用X線平面検出器 = X-ray; コンピューテッドラジオグラフ = X-ray; 血管撮影 = angiography; 乳房 = mammography; 汎用画像診断装置ワークステーション = workstation
血液浄化 = hemodialysis; 透析 = hemodialysis; ダイアリシス = dialysis; 持続緩徐式血液濾過用装置 = hemofiltration; 多用途透析 = hemodialysis; 血球計数装置 = hematology analyzer; 多項目自動血球分析装置 = hematology analyzer; 自動分析装置 = analyzer; ディスクリート方式臨床化学自動分析装置 = chemistry analyzer
分析装置 = analyzer; 微生物培養検査装置 = blood culture; 微生物分類同定分析装置 = microbiology; 遺伝子解析装置 = sequencer; 自己検査用グルコース測定器 = glucose meter; グルコース = glucose; 血糖 = glucose; 血液ガス = blood gas; 検査 = laboratory; 検体検査 = laboratory; ラボ = lab
植込み型 = implantable; 心臓ペースメーカ = pacemaker; 心臓ペースメーカ用プログラマ = pacemaker programmer; ペースメーカー = pacemaker; 診断装置 = diagnostic device; 装置 = device; 画像 = imaging; 診断 = diagnostic; 循環器用診断支援プログラム = cardiology software; 汎用 = general; 全身用 = whole-body
シリーズ = series; タイプ = type; 型 = type; プラス = plus; プロ = Pro; ライト = Lite; ミニ = Mini; マックス = Max; アドバンス = Advance; エリート = Elite; ウルトラ = Ultra; スーパー = Super; スマート = Smart; デジタル = digital; オート = auto; ワイヤレス = wireless; 無線 = wireless; 有線 = wired
研究用 = research use; 内蔵 = integrated; 付き = with; 非医療機器 = non-medical; 医用 = medical; 用 = for; メディカル = medical; ベッド = bed; ラック = rack; 汎用輸液ポンプ用ラック = infusion pump rack; 汎用輸液ポンプ用ステーション = infusion pump station; モジュール = module; バッテリー = battery
バージョン = version; エディション = edition; ウィンドウズ = Windows; キット = kit; セット = set; メーター = meter; アナライザー = analyzer; スキャナー = scanner; カメラ = camera; フロー = flow; ベント = vent; デフィ = defi; テレ = tele; アネス = anesthesia; スコープ = scope; インフォーム = Inform; カプセラ = Capsula
`;
