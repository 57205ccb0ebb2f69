import { describe, expect, it, test } from 'vitest';
import type { Enterprise } from '#shared/model/enterprise.ts';
import { emptyForm, fieldsOf, formOf, isDirty, readDraft, typedOnly } from './enterpriseForm.ts';

const enterprise: Enterprise = {
  id: 'a',
  uscc: '91130408DEMA00013M',
  name: '示例紧固件有限公司',
  industry: 'fastener',
  county: '永年区',
  headcount: 120,
  revenueWan: 3500.5,
  aboveScale: true,
  batch: 2,
  honours: ['专精特新企业'],
  contact: { name: '张某', phone: '13000000000' },
  sample: false,
  createdAt: 1,
  updatedAt: 2,
};

describe('the form of an enterprise', () => {
  it('gives back the fields it was made from', () => {
    const { id: _id, sample: _sample, createdAt: _created, updatedAt: _updated, ...fields } = enterprise;
    expect(fieldsOf(formOf(enterprise))).toEqual(fields);
    expect(fieldsOf(formOf({ ...enterprise, batch: null })).batch).toBeNull();
  });

  it('stores what was typed without blanks around it and the code in its normal form', () => {
    const fields = fieldsOf({ name: ' 某厂 ', uscc: ' 91130408 dema00013m', contactPhone: ' 0310-1234567 ' });
    expect(fields).toMatchObject({
      name: '某厂',
      uscc: '91130408DEMA00013M',
      headcount: null,
      batch: null,
      contact: { name: '', phone: '0310-1234567' },
    });
  });

  it('is dirty only where saving would change something', () => {
    expect(isDirty(formOf(enterprise), formOf(enterprise))).toBe(false);
    expect(isDirty({ ...formOf(enterprise), name: ` ${enterprise.name}` }, formOf(enterprise))).toBe(false);
    expect(isDirty({ ...formOf(enterprise), headcount: 121 }, formOf(enterprise))).toBe(true);
  });
});

describe('a stored draft', () => {
  it('is restored when something was typed', () => {
    expect(readDraft({ ...emptyForm, name: '某' })).toMatchObject({ name: '某' });
  });

  it('is none when it is empty, missing or of another shape', () => {
    for (const stored of [undefined, null, 'x', [], {}, emptyForm, { name: 5 }, { honours: 'x' }]) {
      expect(readDraft(stored)).toBeNull();
    }
  });
});

test('only what was typed is saved: a field that a sync changed meanwhile is left alone', () => {
  const opened = fieldsOf({ ...emptyForm, name: '永年紧固件厂', uscc: '91130400MA0000001X', headcount: 12 });
  expect(typedOnly({ ...opened, headcount: 15 }, opened)).toEqual({ headcount: 15 });
  expect(typedOnly(opened, opened)).toEqual({});
  const contact = { ...opened.contact, phone: '0310-1' };
  expect(typedOnly({ ...opened, contact }, opened)).toEqual({ contact });
});
