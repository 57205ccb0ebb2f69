import { beforeAll, describe, expect, test } from 'vitest';
import { acceptanceSource } from '#shared/report/acceptance/source.ts';
import { buildDocument } from '#shared/report/buildDocument.ts';
import { gather } from '#shared/report/buildReport.ts';
import { comparisonSource } from '#shared/report/comparison/source.ts';
import { wordsOf } from '#shared/report/spans.ts';
import { builtDocuments, chartsOf, modelOf, twice, wordsIn, type Built } from './builtDocuments.ts';
import { blank, laterEdition, proven } from './documentCases.ts';
import { readSamples, type Sample } from './samples.ts';

/** Milliseconds, for machines that do other work at the same time. */
const patience = 120_000;
let samples: readonly Sample[];
let built: readonly Built[];

beforeAll(async () => {
  samples = await readSamples();
  built = builtDocuments(samples);
}, patience);

describe('the comparison', () => {
  test('is refused in one sentence where there is nothing to compare with', () => {
    const first = samples.find(({ input }) => input.previous === null);
    if (first === undefined) throw new Error('every sample has an earlier session');
    const refused = buildDocument('comparison', first.input);
    expect(refused).toMatchObject({ ok: false, code: 'nothingToCompare' });
    expect(refused.ok ? '' : refused.message).toMatch(/^[^。]*没有[^。]*请[^。]*。$/);
  });

  test('counts what its tables show', () => {
    for (const { input, model, kind, name } of built) {
      const source = kind === 'comparison' ? comparisonSource(gather(input)) : null;
      if (source === null) continue;
      const scenes = model.chapters.find(({ id }) => id === 'scenes');
      const rows = (scenes?.blocks ?? []).flatMap((block) => (block.kind === 'table' ? block.rows : []));
      const told = rows.flatMap(({ group, cells }) => (group ? [] : [wordsOf(cells[3]?.lines[0] ?? [])]));
      expect(
        told.filter((words) => words.startsWith('升')),
        name,
      ).toHaveLength(source.turns.scene.better.length);
      expect(
        told.filter((words) => words.startsWith('降')),
        name,
      ).toHaveLength(source.turns.scene.worse.length);
      expect(told).toHaveLength(source.changes.filter((change) => change.kind === 'scene').length);
      const all = Object.values(source.turns).flatMap((turns) => Object.values(turns).flat());
      expect(all).toHaveLength(source.changes.length);
    }
  });

  test('has before and now in radar and columns, before dashed', () => {
    const [columns, radar] = chartsOf(modelOf('comparison', twice(samples).input));
    expect(columns).toMatchObject({ chart: 'column', series: [{ name: '上次' }, { name: '本次' }] });
    expect(radar).toMatchObject({
      chart: 'radar',
      series: [{ name: '上次', dashed: true }, { name: '本次' }],
    });
  });

  test('says what another edition means, and puts what it changed to neither side', () => {
    const model = modelOf('comparison', laterEdition(twice(samples).input));
    const words = wordsIn(model);
    expect(words).toContain('两次采用的评测指标版本不同');
    expect(words).toContain('1 题的满分有调整');
    expect(words).toContain('本次采用的版本新增');
    expect(words).toContain('本次采用的版本取消');
    expect(wordsIn(modelOf('comparison', twice(samples).input))).toContain('两次采用同一版评测指标');
  });

  test('of two empty sessions invents nothing', () => {
    const model = modelOf('comparison', blank(twice(samples).input));
    const words = wordsIn(model);
    expect(words).toContain('没有升级的场景，也没有得分提高的题目。');
    expect(words).toContain('没有降级的场景，也没有得分降低的题目。');
    expect(words).toContain('两次都待补充');
  });
});

describe('the self-assessment', () => {
  test('says of every kind of session but an acceptance that it is none', () => {
    for (const { input, model, kind } of built) {
      if (kind !== 'acceptance') continue;
      expect(wordsIn(model).includes('不是验收自评')).toBe(input.bundle.session.kind !== 'acceptance');
    }
  });

  test('points to the number that the index gives the evidence', () => {
    const input = proven(twice(samples).input);
    const model = modelOf('acceptance', input);
    const chapter = (id: string) => model.chapters.find((candidate) => candidate.id === id)?.blocks ?? [];
    const indexed = new Map<string, string[]>();
    let item = '';
    for (const block of chapter('evidence')) {
      for (const { group, cells } of block.kind === 'table' ? block.rows : []) {
        const words = wordsOf(cells[0]?.lines[0] ?? []);
        if (group) item = words.replace(/^(题目|场景)：/, (kind) => kind);
        else indexed.set(item, [...(indexed.get(item) ?? []), words]);
      }
    }
    expect([...indexed.values()].flat()).toHaveLength(input.bundle.evidence?.length ?? 0);
    const rows = chapter('proof').flatMap((block) =>
      block.kind === 'table'
        ? block.rows.map((row) => ({ row, kind: block.columns[0]?.title === '题目' ? '题目' : '场景' }))
        : [],
    );
    let proofs = 0;
    for (const { row, kind } of rows) {
      if (row.group) continue;
      const name = wordsOf(row.cells[0]?.lines[0] ?? []).replace(' ★', '');
      const told = wordsOf(row.cells.at(-1)?.lines[0] ?? []);
      const numbers = indexed.get(`${kind}：${name}`);
      if (numbers === undefined) expect(told).toMatch(/^(缺佐证材料|不需要|待补充)$/);
      else expect(told).toBe(`序号 ${numbers.join('、')}`);
      proofs += 1;
    }
    expect(proofs).toBe(input.pack.questions.length + input.pack.scenes.length);
  });

  test('lists what counts and is not proven, with what would prove it', () => {
    const input = proven(twice(samples).input);
    const { unproven, claims } = acceptanceSource(gather(input));
    expect(unproven.length).toBeGreaterThan(0);
    expect(unproven.length).toBeLessThan(claims.length);
    const [, table] = modelOf('acceptance', input).chapters.find(({ id }) => id === 'unproven')?.blocks ?? [];
    if (table?.kind !== 'table') throw new Error('no table');
    expect(table.rows).toHaveLength(unproven.length);
    for (const { cells } of table.rows) expect(wordsOf(cells[4]?.lines[0] ?? [])).not.toBe('—');
  });

  test('comes to each of the three conclusions', () => {
    const conclusions = new Set(
      built.flatMap(({ kind, input }) =>
        kind === 'acceptance' ? [acceptanceSource(gather(input)).verdict] : [],
      ),
    );
    expect(conclusions).toEqual(new Set(['met', 'notMet', 'undecided']));
  });
});

test('the sheet has neither cover nor contents and names the first steps', () => {
  for (const { kind, model, input } of built) {
    if (kind !== 'sheet') continue;
    expect(model.cover).toBeNull();
    expect(model.readingNote).toBeNull();
    expect(model.chapters).toHaveLength(1);
    const words = wordsIn(model);
    expect(words).toMatch(/先做什么|还可以提升什么/);
    expect(words.includes('示例，不得用于申报或验收')).toBe(input.bundle.session.sample);
  }
});
