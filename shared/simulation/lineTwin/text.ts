import type { DemoText } from '../demoText.ts';

export const lineTwinText: DemoText = {
  method: [
    '用离散事件仿真逐件推演一条串行产线：每件何时开工、完工、等待、被堵住、设备何时坏和修好，都由事件表按时间先后发生。',
    '瓶颈用活跃期法判定：任一时刻，连续加工（含维修）时间最长的设备就是当时的瓶颈，再看全程谁当瓶颈的时间最长。',
    '推式投料是有订单、有空位就投；CONWIP 是线上总件数不超过看板卡数才投，出一件、进一件。',
    '在制品 L、产出率 λ、周期时间 W 各自独立测量，再看 L = λ × W（利特尔定律）是否成立；前 20% 时间为预热，不计入。',
    '改造前后用同一串订单、加工波动和故障（公共随机数），差别只来自您的改动；± 由批均值法得出。',
  ],
  simplifications: [
    '只做一种产品，先到先做；不考虑换型、返修、搬运时间和人员配合。',
    '加工时间按平均值和变异系数取伽马分布（变异系数 1 即指数分布）；故障和维修时间取指数分布，故障只在加工中发生。',
    '加设备、提速和加缓存的花费没有计入；参数为示例取值，真正的数字孪生要用车间采集的数据校准。',
    '订单多于能力时，没投进线的订单排在线外，不计入在制品和周期时间。',
  ],
  sources: [
    'Little：A Proof for the Queuing Formula L = λW，Operations Research 9(3)，1961',
    'Roser, Nakano, Tanaka：Shifting Bottleneck Detection，Winter Simulation Conference，2002',
    'Spearman, Woodruff, Hopp：CONWIP: a pull alternative to kanban，International Journal of Production Research 28(5)，1990',
    'Hopp, Spearman：Factory Physics，第 3 版，2008',
    'Buzacott, Shanthikumar：Stochastic Models of Manufacturing Systems，1993（两台设备、有限缓存的精确解）',
    'Hunt：Sequential Arrays of Waiting Lines，Operations Research 4(6)，1956（无缓存产线的能力）',
    'Law：Simulation Modeling and Analysis，第 5 版，2015（预热与批均值）',
  ],
};
