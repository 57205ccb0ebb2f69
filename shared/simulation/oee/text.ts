import type { DemoText } from '../demoText.ts';

export const oeeText: DemoText = {
  method: [
    'OEE = 可用率 × 性能 × 合格率，以计划运行时间（班次减去用餐、例会和计划保养）为分母，也就是合格品按理论节拍该用的时间占多少。',
    '计划运行时间逐项减去损失：换产、故障、等前后工序归可用率，小停机、降速归性能，开机废品和过程废品归合格率；每一毫秒只归一处，加起来正好等于计划时间。',
    '全线按理论节拍最慢的那台来量，任何一台做坏的件都不算合格；每一件依次过每台设备，后面放不下就堵料，前面没来就待料。',
    '每项措施都在同一串随机的故障、小停机和废品里单独跑一遍，多出的合格品是算出来的，不是估的；减少任何一项损失都不会使合格品变少。',
    '手工报表一栏按常见做法推算：5 分钟以下的停机不记，其余凑成 5 分钟，原因只分换产、设备停机、等料，第二天早上才看到。',
  ],
  simplifications: [
    '故障和小停机随加工件数发生，间隔和时长都按指数分布；设备等料时不坏，维修人员总够用。',
    '只有一种理论节拍，原料不断、成品随时可走；坏件到线末才剔除，不返修，换产时间是定值。',
    '联网后假定每次停机都有记录；现实中停机原因还要工人点选，小停机也要靠现场改善，联网本身不增产。',
    '多出的件都按同样的毛利卖得掉，没有算维护费和折旧；参数与金额为示例取值。',
  ],
  sources: [
    'Nakajima S.：Introduction to TPM: Total Productive Maintenance，Productivity Press，1988（OEE 与六大损失）',
    'ISO 22400-2:2014 Automation systems and integration — Key performance indicators for manufacturing operations management — Part 2（可用率、性能、合格率的定义；小停机按 Nakajima 归入性能，与该标准的时间模型略有不同）',
    'Vorne Industries：OEE Calculation（oee.com 算例，用于核对公式）',
    'Willmott P.，McCarthy D.：TPM: A Route to World-Class Performance，Butterworth-Heinemann，2001（算例，用于核对公式）',
    'Buzacott J. A.：Automatic Transfer Lines with Buffer Stocks，International Journal of Production Research 5(3)，1967（无缓存线的效率，用于核对仿真）',
    'Shingo S.：A Revolution in Manufacturing: The SMED System，Productivity Press，1985（快速换产）',
  ],
};
