/** What can be done about losses: each measure goes at one cause. */
export const measureKinds = ['alarm', 'maintenance', 'changeover', 'minorStops', 'speed', 'quality'] as const;

export type MeasureKind = (typeof measureKinds)[number];

export const measureNames: Readonly<Record<MeasureKind, string>> = {
  alarm: '故障报警',
  maintenance: '点检保养',
  changeover: '快速换产',
  minorStops: '小停机治理',
  speed: '恢复速度',
  quality: '首件防错',
};

/** What each measure does, for a visitor. */
export const measureNotes: Readonly<Record<MeasureKind, string>> = {
  alarm: '停机即报到手机，缩短等人来修的时间',
  maintenance: '按运行数据保养，减少故障次数',
  changeover: '线外备好模具与首件，缩短换产（SMED）',
  minorStops: '按停机位置排序，逐个消除卡料与误报',
  speed: '查清降速原因，恢复到理论节拍',
  quality: '首件自动比对，减少废品和开机调试件',
};

/** Shares (0 … 1) of each cause that are gone: of response time, breakdowns, change-over time, minor stops, lost speed, rejects. */
export type Cuts = Readonly<Record<MeasureKind, number>>;

export const noCuts: Cuts = { alarm: 0, maintenance: 0, changeover: 0, minorStops: 0, speed: 0, quality: 0 };
