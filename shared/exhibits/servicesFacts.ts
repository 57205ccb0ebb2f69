/** The parts that the plan's service system has, and those it works with. */
export type ServicePartId =
  | 'province'
  | 'industrial'
  | 'platform'
  | 'centre'
  | 'brain'
  | 'parks'
  | 'factories'
  | 'providers'
  | 'enterprises';

type Part = {
  readonly id: ServicePartId;
  /** The policy pack's item that says it stands; null: the plan's text says so. */
  readonly key: string | null;
  readonly mark: string;
  readonly name: string;
  readonly brief: string;
  readonly does: readonly string[];
  readonly clause: string;
};

type Link = {
  readonly from: ServicePartId;
  readonly to: ServicePartId;
  readonly gives: string;
  readonly back: string;
  readonly clause: string;
};

const basis = '主要任务（一）1 健全试点数字化基础';
const selection = '主要任务（一）2 确定试点企业和服务商';

/** Facts of the city's plan in our own words, each with its clause; the order is the order on screen. */
export const serviceParts: readonly Part[] = [
  {
    id: 'platform',
    key: 'oneCity',
    mark: '1',
    name: '数字化服务平台',
    brief: '',
    does: ['讲政策、对供需、汇数据', '汇集服务商与产品资源', '分享标杆案例，一站办齐'],
    clause: basis,
  },
  {
    id: 'brain',
    key: 'industryBrains',
    mark: '3',
    name: '产业大脑',
    brief: '',
    does: [
      '把产业、供应、创新、政策、资金五条链接到一起',
      '提供“小快轻准”软件商店和工业机理模型库',
      '线上培训、供需对接',
    ],
    clause: basis,
  },
  {
    id: 'parks',
    key: 'parks',
    mark: 'N',
    name: '园区与制造集群',
    brief: '',
    does: ['由产业大脑链接，带动试点行业转型', '园区数字化与绿色化协同改造'],
    clause: `${basis}；主要任务（二）3`,
  },
  {
    id: 'factories',
    key: 'sharedFactories',
    mark: 'X',
    name: '共享工厂',
    brief: '',
    does: ['共享设计、制造、检验、仓储物流和经营管理资源', '订单协同、产能调配、供应链金融'],
    clause: basis,
  },
  {
    id: 'centre',
    key: 'centre',
    mark: '',
    name: '转型促进中心',
    brief: '',
    does: [
      '为企业做诊断评估、场景体验、解决方案',
      '整合产业链资源，开发共性与定制产品',
      '实体运营，边试点、边推广、边迭代',
    ],
    clause: `${basis}；资金（十）`,
  },
  {
    id: 'enterprises',
    key: null,
    mark: '',
    name: '试点企业',
    brief: '按细分行业分批遴选的中小企业，一企一档、一企一策',
    does: ['按评测指标选用共性或个性产品', '改造后达到二级及以上'],
    clause: `${selection}；主要任务（二）1`,
  },
  {
    id: 'providers',
    key: null,
    mark: '',
    name: '数字化服务商',
    brief: '面向全国遴选的集成服务商与产品服务商',
    does: [
      '集成服务商做整体规划、实施方案和集成',
      '产品服务商提供专业产品与服务',
      '接受企业满意度评价，不合格即清退',
    ],
    clause: `${selection}；主要任务（一）4`,
  },
  {
    id: 'province',
    key: 'upstream',
    mark: '',
    name: '河北省工业企业服务平台',
    brief: '纵向上级平台',
    does: ['与市级平台纵向互通数据'],
    clause: basis,
  },
  {
    id: 'industrial',
    key: 'upstream',
    mark: '',
    name: '各级工业互联网平台',
    brief: '横向相连的平台',
    does: ['与市级平台横向互联数据', '产业大脑也可按同一条款申领平台奖补'],
    clause: `${basis}；资金（九）`,
  },
];

export const serviceLinks: readonly Link[] = [
  { from: 'platform', to: 'province', gives: '数据互通', back: '数据互通', clause: basis },
  { from: 'platform', to: 'industrial', gives: '数据互联', back: '数据互联', clause: basis },
  { from: 'platform', to: 'enterprises', gives: '政策、供需对接、案例', back: '企业数据汇聚', clause: basis },
  { from: 'platform', to: 'providers', gives: '服务商与产品资源打造', back: '', clause: basis },
  { from: 'centre', to: 'platform', gives: '联动，整合产业链资源', back: '', clause: basis },
  { from: 'centre', to: 'brain', gives: '联动，行业共性与定制产品', back: '', clause: basis },
  { from: 'centre', to: 'enterprises', gives: '诊断评估、场景体验、解决方案', back: '', clause: basis },
  { from: 'brain', to: 'parks', gives: '链接与五链集成', back: '', clause: basis },
  { from: 'brain', to: 'factories', gives: '数据共享与服务交互', back: '数据共享与服务交互', clause: basis },
  {
    from: 'brain',
    to: 'enterprises',
    gives: '软件商店、机理模型、培训、供需对接',
    back: '',
    clause: basis,
  },
  {
    from: 'factories',
    to: 'enterprises',
    gives: '共享设计、制造、检验、仓储物流；订单协同、产能调配',
    back: '',
    clause: basis,
  },
  {
    from: 'providers',
    to: 'enterprises',
    gives: '规划、方案、产品与集成',
    back: '满意度评价',
    clause: selection,
  },
];
