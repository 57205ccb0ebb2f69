import type { DemoText } from '../demoText.ts';

export const maintenanceText: DemoText = {
  method: [
    '外圈上有剥落时，滚动体每经过一次就敲一下，敲击的频率由轴承尺寸和转速算出（BPFO），外壳随之衰减振荡。',
    '振动信号经快速傅里叶变换得频谱；共振频带用希尔伯特变换取包络，再求频谱，BPFO 及其倍频就显出来，由此读出冲击幅值和健康度。',
    '冲击幅值按指数增长，取对数后拟合直线，外推到失效时的幅值，得剩余寿命和它的预测区间（Fieller 反推）。',
    '预测性维护：健康度低于预警线后每次读数都派人复核并开始听预测，剩余寿命下限不够等备件时就订备件、定停机。',
    '三种办法用同一批轴承寿命（韦布尔分布），长期成本 = 各轴承花费之和 ÷ 用的天数之和。',
  ],
  simplifications: [
    '每台设备只看一套轴承、只有外圈故障；一套轴承的劣化速率一生不变，读数只有随机散布。',
    '试验台上的信号按模型合成；趋势上过去的读数按同样的散布抽取，只有当天的一次由信号算出。',
    '载荷和转速对寿命的影响按 ISO 281 球轴承的三次方关系，不计润滑和污染。',
    '寿命、散布和金额为示例取值。',
  ],
  sources: [
    'Randall, Antoni：Rolling element bearing diagnostics – A tutorial，Mechanical Systems and Signal Processing 25(2)，2011',
    'McFadden, Smith：Model for the vibration produced by a single point defect in a rolling element bearing，Journal of Sound and Vibration 96(1)，1984',
    'Gebraeel, Lawley, Li, Ryan：Residual-life distributions from component degradation signals，IIE Transactions 37(6)，2005',
    'Fieller：Some problems in interval estimation，Journal of the Royal Statistical Society B 16(2)，1954',
    'Barlow, Hunter：Optimum preventive maintenance policies，Operations Research 8(1)，1960',
    'Case Western Reserve University Bearing Data Center：6205-2RS JEM SKF 轴承频率（检验用）',
  ],
};
