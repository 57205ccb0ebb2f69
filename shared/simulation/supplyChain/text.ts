import type { DemoText } from '../demoText.ts';

export const supplyChainText: DemoText = {
  method: [
    '四个环节各自按“订到目标库存”的办法补货：目标 = 提前期 × 预测 + 安全库存，预测取最近几期需求的平均。',
    '上游看不到客户买了多少，只看到下游的订货；下游每次修正预测都要连同提前期一起补，所以波动一级一级放大，这叫牛鞭效应。',
    '共享需求数据后，各级用同一份客户需求来预测；下游订货平稳了，按同样的现货水平要备的安全库存（z·σ·√提前期）也少了。',
    '牛鞭比 = 该级订货的方差 ÷ 客户需求的方差；改造前后用的是同一串随机需求。',
  ],
  simplifications: [
    '一条链只有一种产品，每级只有一家；没有价格波动、抢货和促销。',
    '运输时间固定；最上游的供应始终充足；缺的货都会补交，客户不会走掉。',
    '成本只算库存占用和欠交，不算换产、运费和管理费；金额为示例取值。',
  ],
  sources: [
    'Chen, Drezner, Ryan, Simchi-Levi：Quantifying the Bullwhip Effect in a Simple Supply Chain，Management Science 46(3)，2000',
    'Silver, Pyke, Thomas：Inventory and Production Management in Supply Chains，第 4 版，2017（安全库存）',
    'Lee, Padmanabhan, Whang：The Bullwhip Effect in Supply Chains，Sloan Management Review 38(3)，1997',
  ],
};
