import { expect, test } from 'vitest';
import { standardTemplate, type ReportTemplate } from '#shared/report/template/template.ts';
import { chosenTemplate } from '../queries/chosenTemplate.ts';
import { allTemplates, storedTemplates } from '../queries/templates.ts';
import { openFresh, put, value } from '../testing/openFresh.ts';
import { chooseTemplate } from './chooseTemplate.ts';
import { deleteTemplate } from './deleteTemplate.ts';
import { mostTemplates, saveTemplate } from './saveTemplate.ts';

function templateOf(id: string, change: Partial<ReportTemplate> = {}): ReportTemplate {
  return { ...standardTemplate, id, name: `模板 ${id}`, ...change };
}

test('a desk begins with the standard template, which is the chosen one', async () => {
  const desk = await openFresh();
  expect(await allTemplates(desk)).toEqual([standardTemplate]);
  expect(await chosenTemplate(desk)).toEqual(standardTemplate);
});

test('a saved template is there, after the standard one and by name; saving again changes it', async () => {
  const desk = await openFresh();
  value(await saveTemplate(desk, templateOf('b', { name: '永年模板' })));
  value(await saveTemplate(desk, templateOf('a', { name: '大名模板' })));
  value(await saveTemplate(desk, templateOf('b', { name: '永年模板', centre: '永年区促进中心' })));
  const templates = await allTemplates(desk);
  expect(templates.map(({ name }) => name)).toEqual(['标准模板', '大名模板', '永年模板']);
  expect(templates[2]?.centre).toBe('永年区促进中心');
});

test('the chosen template is used until it is deleted; then the standard one is', async () => {
  const desk = await openFresh();
  value(await saveTemplate(desk, templateOf('a')));
  value(await chooseTemplate(desk, 'a'));
  expect((await chosenTemplate(desk)).id).toBe('a');
  value(await deleteTemplate(desk, 'a'));
  expect(await chosenTemplate(desk)).toEqual(standardTemplate);
  expect(await allTemplates(desk)).toEqual([standardTemplate]);
  expect(await desk.settings.count()).toBe(0);
});

test('deleting another template leaves the choice alone', async () => {
  const desk = await openFresh();
  value(await saveTemplate(desk, templateOf('a')));
  value(await saveTemplate(desk, templateOf('b')));
  value(await chooseTemplate(desk, 'a'));
  value(await deleteTemplate(desk, 'b'));
  expect((await chosenTemplate(desk)).id).toBe('a');
});

test('what is no template, or takes another’s name, is not stored', async () => {
  const desk = await openFresh();
  value(await saveTemplate(desk, templateOf('a', { name: '永年模板' })));
  expect(await saveTemplate(desk, templateOf('b', { name: ' 永年模板 ' }))).toMatchObject({
    code: 'nameTaken',
  });
  expect(await saveTemplate(desk, templateOf('b', { name: '标准模板' }))).toMatchObject({
    code: 'nameTaken',
  });
  expect(await saveTemplate(desk, templateOf('b', { brand: '#FFFF00' }))).toMatchObject({
    code: 'templateInvalid',
    path: 'brand',
  });
  expect(await saveTemplate(desk, { ...standardTemplate, centre: '别的中心' })).toMatchObject({
    code: 'standardTemplate',
  });
  expect(await deleteTemplate(desk, 'standard')).toMatchObject({ code: 'standardTemplate' });
  expect(await deleteTemplate(desk, 'nothing')).toMatchObject({ code: 'templateGone' });
  expect(await chooseTemplate(desk, 'nothing')).toMatchObject({ code: 'templateGone' });
  expect(await allTemplates(desk)).toHaveLength(2);
});

test('a damaged row is left out and named, harms no other, and can be deleted', async () => {
  const desk = await openFresh();
  value(await saveTemplate(desk, templateOf('a')));
  const damaged = { ...templateOf('b', { name: '旧模板' }), brand: 7 };
  await put(
    desk,
    { table: 'settings', op: 'put', row: { id: 'template:b', value: damaged } },
    { table: 'settings', op: 'put', row: { id: 'template:c', value: null } },
    { table: 'settings', op: 'put', row: { id: 'chosenTemplate', value: 'b' } },
  );
  const stored = await storedTemplates(desk);
  expect(stored.templates.map(({ id }) => id)).toEqual(['standard', 'a']);
  expect(stored.damaged).toEqual([
    { id: 'b', name: '旧模板' },
    { id: 'c', name: '名称不明' },
  ]);
  expect(await chosenTemplate(desk)).toEqual(standardTemplate);
  value(await deleteTemplate(desk, 'b'));
  expect((await storedTemplates(desk)).damaged).toEqual([{ id: 'c', name: '名称不明' }]);
});

test('a desk does not fill up with templates without end', async () => {
  const desk = await openFresh();
  const rows = Array.from({ length: mostTemplates }, (_, index) => templateOf(`t${index}`));
  await put(
    desk,
    ...rows.map(
      (row) => ({ table: 'settings', op: 'put', row: { id: `template:${row.id}`, value: row } }) as const,
    ),
  );
  expect(await saveTemplate(desk, templateOf('one-more'))).toMatchObject({ code: 'tooManyTemplates' });
  value(await saveTemplate(desk, templateOf('t3', { centre: '改名的中心' })));
});

test('the trail tells who saved, chose and deleted which template, and where it came from', async () => {
  const desk = await openFresh();
  value(await saveTemplate(desk, templateOf('a', { name: '永年模板' }), '导入自 永年.tdtemplate'));
  value(await chooseTemplate(desk, 'a'));
  value(await deleteTemplate(desk, 'a'));
  const trail = await desk.auditTrail.toArray();
  expect(trail.map(({ action, detail }) => [action, detail])).toEqual([
    ['template.save', { template: '永年模板', how: '导入自 永年.tdtemplate' }],
    ['template.choose', { template: '永年模板' }],
    ['template.delete', { template: '永年模板' }],
  ]);
});
