import type { DemoText } from '../demoText.ts';

export const spcText: DemoText = {
  method: [
    '每隔一段时间量一个子组，把平均值点在 X̄ 图上、极差点在 R 图上；控制限由受控阶段的数据算出：X̄̄ ± A2·R̄，D3·R̄ 到 D4·R̄。',
    '判异用西电（Western Electric）四条规则：1 点超出 3σ；连续 3 点中 2 点在同侧 2σ 以外；连续 5 点中 4 点在同侧 1σ 以外；连续 8 点在同侧。极差图只用第一条。',
    '现状是班末抽检：抽样中不合格品超过允收数，整班逐件挑选；否则不合格品随批流出。改进是控制图报警即停线，找到原因就纠正，报警图形涉及的产品逐件挑选。',
    'Cp、Cpk 用组内标准差 R̄/d2，Pp、Ppk 用全部数据的标准差；不合格率既逐件数，也按正态分布的尾部推算。',
    '两种检验用的是同一串随机零件；偏移、漂移和离散由您设定，其余不变。',
  ],
  simplifications: [
    '尺寸服从正态分布，各件互不相关；测量没有误差，逐件挑选不会看错。',
    '停线后异常一次排除，本班不再发生；停线损失按每次一个固定金额计，班产量不变。',
    '一班只发生一次异常；单价、抽样方案为示例取值。有异常时全班数据不再是一个正态分布，推算的不合格率会与逐件数的不同。',
  ],
  sources: [
    'Montgomery：Introduction to Statistical Quality Control，第 6 版，2009（控制图、系数、活塞环数据、平均链长）',
    'Western Electric：Statistical Quality Control Handbook，1956（判异规则）',
    'Champ, Woodall：Exact Results for Shewhart Control Charts with Supplementary Runs Rules，Technometrics 29(4)，1987（平均链长）',
    'Harter：Tables of Range and Studentized Range，Annals of Mathematical Statistics 31(4)，1960（d2、d3）',
  ],
};
