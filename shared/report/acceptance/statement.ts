import { signingDate } from '../chapters/signature.ts';
import { shorten } from '../shorten.ts';
import { sealNote } from '../sealWords.ts';
import type { AcceptanceWriter } from './source.ts';

/** Room for a name in a statement. */
const nameRoom = 120;

/** What the enterprise declares, and where the enterprise, the centre and the experts sign. */
export const writeStatement: AcceptanceWriter = (source, figures) => ({
  id: 'signature',
  title: '声明与签字',
  numbered: false,
  breakBefore: true,
  blocks: [
    ...sealNote(source, figures),
    {
      kind: 'signatures',
      parties: [
        {
          role: '企业声明',
          statement: `${shorten(source.enterprise.name, nameRoom)}声明：本报告所列作答、数据和佐证材料真实、完整，与企业实际情况一致，并对此承担责任。`,
          fields: ['企业负责人（签字）：', '（公章）', signingDate],
        },
        {
          role: '中心审核',
          statement: `${shorten(source.centre.name, nameRoom)}审核意见：`,
          fields: ['审核人（签字）：', '（公章）', signingDate],
        },
        {
          role: '验收专家组',
          statement: '验收意见（□ 通过　□ 补充材料后通过　□ 不通过）：',
          fields: ['组长（签字）：', '成员（签字）：', signingDate],
        },
      ],
    },
  ],
});
