import type { DemoText } from '../demoText.ts';

export const traceabilityText: DemoText = {
  method: [
    '先让工厂真的“开”上几天：原料按批到货、先进先出进料仓，逐锅投料、进炉、装托、发门店，每一步谁用了谁都记成一张有向无环的批次图。',
    '接到投诉后，先从投诉的那件往回查可能的原料批，再从问题批往前查它可能进了哪些产品；查过的每条记录只算一次。',
    '记录越粗，图上的点越大：同班的混成一点，就分不清谁沾上、谁没沾上，只能一起召回；纸质记录还没有批号，只能从到货算到盘点确认用完。',
    '不论哪种记录，真沾上的都在召回范围里（漏召为 0）；多召回的就是误召。召回范围都由图搜索算出，不是估的。',
  ],
  simplifications: [
    '只有一种产品、一条生产线；只要投进了一点问题原料，整锅都算沾上，不考虑稀释和检验。',
    '投诉日从问题批“一批接一批用”时的首次投用日算起，料仓混用不改变投诉日；同时开几个料仓，每锅就从每个料仓各取一份。',
    '记录都按实填写、没有错漏；纸质也不会漏召。实际中漏记、错记会让两种办法都变差。',
    '接到投诉时已和好的面团都做完装好，之后停产；门店已卖出的也计入召回数量，不论能否收回。',
    '每页阅读时间、查询核对时间和各项单价均为示例取值；电脑用时按查过的记录条数计。',
  ],
  sources: [
    'Moe：Perspectives on traceability in food manufacture，Trends in Food Science & Technology 9(5)，1998',
    'Dupuy, Botta-Genoulaz, Guinet：Batch dispersion model to optimise traceability in food industry，Journal of Food Engineering 70(3)，2005（混批与召回量）',
    'Bollen, Riden, Cox：Agricultural supply system traceability, Part I: Role of packing procedures and effects of fruit mixing，Biosystems Engineering 98(4)，2007（记录粒度）',
    '《中华人民共和国食品安全法》第四十二条（食品安全全程追溯制度）、第六十三条（食品召回制度），2015 年修订、2021 年修正',
  ],
};
