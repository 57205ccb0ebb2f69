import type { DemoText } from '../demoText.ts';

export const sharedFactoryText: DemoText = {
  method: [
    '每张订单是一道工序的若干机时，要分到某家某天的设备上；每机时的花费 = 机时费 + 运费和平台费（借别家设备时）+ 占用 + 逾期罚金。',
    '这是一个运输问题，用最小费用流的逐次最短路算法精确求解：算出的就是总成本最小的分法，不是近似。',
    '改造前，每家企业也按最省的办法排自己的订单，只是只能用自己的设备，排不下的外协；所以差别只来自共享。',
    '省下的钱默认按互助机时分：借出和借入越多，分得越多，加入的企业谁也不会比单干多花。',
    '也可按影子价格结算：忙时的机时贵、闲时的便宜；Owen 证明这样分，任何几家另起炉灶都不会更省；共享工厂紧张的机时也按此收租。',
  ],
  simplifications: [
    '订单可按机时拆给几家做，只有一道工序；换模、首件检验和质量差别没有计入。',
    '运费按直线距离乘 1.3 折算，运输不占天数；整单以最后一机时完工为交付日。',
    '外协要到计划期末才交回，所以交期早的订单一外协就逾期。',
    '所有订单事先都知道；真实的订单陆续到达，要滚动重排，效果会打折扣。',
    '企业、坐标、机时费、订单和罚金均为示例取值；共享工厂的设备闲置成本没有分给企业。',
  ],
  sources: [
    'Ahuja, Magnanti, Orlin：Network Flows: Theory, Algorithms, and Applications，Prentice Hall，1993',
    'Edmonds, Karp：Theoretical Improvements in Algorithmic Efficiency for Network Flow Problems，Journal of the ACM 19(2)，1972',
    'Owen：On the Core of Linear Production Games，Mathematical Programming 9，1975',
  ],
};
