import fc from 'fast-check';
import { expect, test } from 'vitest';
import { standardTemplate } from '#shared/report/template/template.ts';
import { copyOf, draftFault, freeName, isChanged, settledDraft } from './templateDraft.ts';

const stored = { ...standardTemplate, id: 'a', name: '永年模板' };

test('a copy has a name of its own and changes nothing else', () => {
  expect(copyOf(stored, 'b', ['永年模板'])).toEqual({ ...stored, id: 'b', name: '永年模板 副本' });
  expect(copyOf(stored, 'b', ['永年模板', '永年模板 副本']).name).toBe('永年模板 副本（2）');
});

test('a free name is never taken, never empty and never too long', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 60 }), fc.array(fc.string()), (name, taken) => {
      const free = freeName(name, [...taken, name, freeName(name, [])]);
      expect(taken.map((each) => each.trim())).not.toContain(free);
      expect(free.length).toBeLessThanOrEqual(40);
      expect(free).not.toBe('');
    }),
  );
});

test('blank lines and blanks at the ends are no change', () => {
  const draft = {
    ...stored,
    name: ' 永年模板 ',
    brand: stored.brand.toLowerCase(),
    coverLines: ['', '  '],
    coverWords: { diagnosis: { title: ' ', subtitle: '' } },
  };
  expect(settledDraft(draft)).toEqual(stored);
  expect(isChanged(draft, stored)).toBe(false);
  expect(isChanged({ ...draft, coverLines: ['内部资料'] }, stored)).toBe(true);
  expect(isChanged(stored, undefined)).toBe(true);
});

test('each field says what is wrong with it', () => {
  expect(draftFault(stored, 'brand')).toBeUndefined();
  expect(draftFault({ ...stored, brand: '#FFE08A' }, 'brand')).toContain('太浅');
  expect(draftFault({ ...stored, brand: '#12' }, 'brand')).toContain('六位');
  expect(draftFault({ ...stored, name: ' ' }, 'name')).toContain('模板名称');
  expect(draftFault({ ...stored, centre: '' }, 'centre')).toContain('中心名称');
  const logo = { image: '', alternativeText: ' ' };
  expect(draftFault({ ...stored, logo }, 'alternativeText')).toContain('读屏');
});
