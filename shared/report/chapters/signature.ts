import { sealNote } from '../sealWords.ts';
import { shorten } from '../shorten.ts';
import type { ChapterWriter } from '../source.ts';

/** Where a signature is dated by hand. */
export const signingDate = '日期：　　　　年　　　月　　　日';
/** Room for a name in a statement, so that the page stays one page (see `shorten`). */
const nameRoom = 240;

/** The page that both sides sign. */
export const writeSignature: ChapterWriter = (source, figures) => ({
  id: 'signature',
  title: '签字确认',
  numbered: false,
  breakBefore: true,
  blocks: [
    ...sealNote(source, figures),
    {
      kind: 'signatures',
      parties: [
        {
          role: '企业确认',
          statement: `${shorten(source.enterprise.name, nameRoom)}确认：本报告所列作答和数据由本企业提供并已核对。`,
          fields: ['企业负责人（签字）：', '（公章）', signingDate],
        },
        {
          role: '诊断顾问',
          statement: '本人确认：已现场核对作答与佐证材料，评定符合评测指标的要求。',
          fields: ['诊断顾问（签字）：', signingDate],
        },
        {
          role: '编制单位',
          statement: `${shorten(source.centre.name, nameRoom)}审核意见：`,
          fields: ['审核人（签字）：', '（公章）', signingDate],
        },
      ],
    },
  ],
});
