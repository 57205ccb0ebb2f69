/** What an office prints: one document per diagnosis, or one over a selection of diagnoses. */
export type SessionDocument = 'diagnosis' | 'comparison' | 'acceptance' | 'sheet';
export type SelectionDocument = 'industry' | 'workbook';
export type DocumentKind = SessionDocument | SelectionDocument;

type DocumentDeclaration = {
  readonly name: string;
  /** What it is for, one clause. */
  readonly about: string;
  readonly per: 'session' | 'selection';
  readonly extension: 'docx' | 'xlsx';
};

/** Every document, declared once: screen, command line and file names follow from it. */
export const documents: { readonly [Kind in DocumentKind]: DocumentDeclaration } = {
  diagnosis: {
    name: '诊断报告',
    about: '一次诊断的完整报告，交给企业',
    per: 'session',
    extension: 'docx',
  },
  comparison: {
    name: '改造前后对比报告',
    about: '与同一企业上一次诊断逐项对照',
    per: 'session',
    extension: 'docx',
  },
  acceptance: {
    name: '验收自评报告',
    about: '逐条对照等级条件，附佐证材料索引',
    per: 'session',
    extension: 'docx',
  },
  sheet: { name: '诊断结果单', about: '一页纸说清等级、得分和下一步', per: 'session', extension: 'docx' },
  industry: {
    name: '行业分析报告',
    about: '多家企业的等级分布、场景水平和共性短板',
    per: 'selection',
    extension: 'docx',
  },
  workbook: {
    name: '数据工作簿',
    about: '全部作答和得分，供表格软件使用',
    per: 'selection',
    extension: 'xlsx',
  },
};

export const documentKinds = Object.keys(documents) as readonly DocumentKind[];

/** Whether a document is of one diagnosis; the others are over a selection. */
export function isSessionDocument(kind: DocumentKind): kind is SessionDocument {
  return documents[kind].per === 'session';
}
