import type { DemoText } from '../demoText.ts';

export const schedulingText: DemoText = {
  method: [
    '每个订单按自己的工艺路线经过几台设备，一台设备同一时刻只做一件事；换一族产品要先换产，时间取决于从哪一族换到哪一族。',
    '派工规则一步一步往前排：先来先做、交期优先、短活优先，或按您拖动的顺序；设备空着而有活等着时不停机。',
    '求解器从这些排法中最好的一个出发，用禁忌搜索改进：找出决定完工时间和超期的关键路径，调换关键路径上相邻或成块的工序，每步取最好的一个，暂时禁止走回头路。',
    '一段时间没有改进就回到先前的好方案换一条路走；随时可停，手上总是目前最好的方案。',
    '同一个求解器在公开的标准算例上核对过：FT06 达到最优 55，LA01 达到最优 666，LA16 和 FT10 与最优值相差不到 3%。',
  ],
  simplifications: [
    '时间按连续的工作时间算，不排班次和节假日；设备不坏，工时没有波动，物料和模具都齐备。',
    '一个订单在一道工序上整批做完才转下一道；开工时各设备已按第一个活准备好。',
    '求解器给出的是好方案，不保证最优；成本只算超期、换产和完工前的开工费用，单价为示例取值。',
  ],
  sources: [
    'Nowicki, Smutnicki：A Fast Taboo Search Algorithm for the Job Shop Problem，Management Science 42(6)，1996',
    'Balas, Vazacopoulos：Guided Local Search with Shifting Bottleneck for Job Shop Scheduling，Management Science 44(2)，1998',
    'Taillard：Parallel Taboo Search Techniques for the Job Shop Scheduling Problem，ORSA Journal on Computing 6(2)，1994',
    'Fisher, Thompson：Probabilistic Learning Combinations of Local Job-Shop Scheduling Rules，Industrial Scheduling，1963（算例 FT06、FT10）',
    'Lawrence：Resource Constrained Project Scheduling（Supplement），Carnegie-Mellon University，1984（算例 LA01、LA16）',
  ],
};
