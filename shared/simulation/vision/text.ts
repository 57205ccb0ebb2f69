import type { DemoText } from '../demoText.ts';

export const visionText: DemoText = {
  method: [
    '先从画面四边的背景拟合光照并除掉，再用大津法分出零件，按质心、面积和转角把它摆正。',
    '只用良品学习：摆正后的每个位置都记下平均亮度和离散程度，新零件与它相差几倍离散就是残差。',
    '残差超限的点经闭运算、开运算连成块，逐块算面积、对比、长宽比，最强一块的得分就是这件的得分。',
    '阈值在另一批零件上按“漏检代价 × 漏检率 + 误判代价 × 误判率”最小来定，再用从没见过的一批检验，检验批不参与任何选择。',
    '人工目检看的是同一批零件，漏检和误判随当班小时数增加。',
  ],
  simplifications: [
    '零件照片由程序按形状、纹理、光照和噪声生成，不是实拍；一次只看一个面、一种零件。',
    '参考图加离散的办法只找与良品不同之处，不认缺陷名称；现场常再加深度学习分类。',
    '检验批中缺陷品与良品各半，换算到每万件时按所填的不良率。',
    '人工的漏检率、误判率及其随时间的变化为假设值：文献中目检漏检常在 20%～30%，因零件和人而异；节拍和金额也是示例取值。',
  ],
  sources: [
    'Otsu：A threshold selection method from gray-level histograms，IEEE Transactions on Systems, Man, and Cybernetics 9(1)，1979',
    'Serra：Image Analysis and Mathematical Morphology，Academic Press，1982',
    'Hanley, McNeil：The meaning and use of the area under a receiver operating characteristic (ROC) curve，Radiology 143(1)，1982',
    'See：Visual Inspection: A Review of the Literature，Sandia National Laboratories SAND2012-8590，2012',
    'See, Drury, Speed, Williams, Khalandi：The Role of Visual Inspection in the 21st Century，Proceedings of the Human Factors and Ergonomics Society Annual Meeting 61，2017',
  ],
};
