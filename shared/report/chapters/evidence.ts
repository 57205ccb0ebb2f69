import { instrumentSections, itemKey } from '../../instrument/items.ts';
import { isPicture, mediaTypes, sizeInWords } from '../../evidence/mediaTypes.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Figures } from '../figures.ts';
import type { Block, Cell, Chapter, Row, TableBlock } from '../model.ts';
import { shorten } from '../shorten.ts';
import type { ChapterWriter, ReportSource } from '../source.ts';
import { caption, cell, groupRow, line, row, toned } from '../spans.ts';
import { beijingTime } from '../wording.ts';

/** So many digits are enough to recognise a file; all of them stand in the appendix. */
const shownDigits = 12;
/** Room for what people type (see `shorten`): a row must stay on one page. */
const room = { name: 160, note: 300, person: 60 } as const;

/** What proves the answers, item by item; left out where no evidence was added, or where the data has none. */
export const writeEvidence: ChapterWriter = (source, figures) =>
  evidenceChapter('佐证材料清单', source, figures);

/** The same chapter under another title. */
export function evidenceChapter(title: string, source: ReportSource, figures: Figures): Chapter | null {
  const groups = evidenceByItem(source);
  if (groups.length === 0) return null;
  return {
    id: 'evidence',
    title,
    numbered: true,
    breakBefore: false,
    blocks: [
      {
        kind: 'paragraph',
        style: 'body',
        line: line(
          '本次诊断附有 ',
          figures.derived('count', 'evidence'),
          ' 份佐证材料，按题目和场景列出。原件加密保存在诊断工作台中。SHA-256 是文件内容的指纹：内容改动任何一处，它就完全不同；清单列出前 12 位，全部见附录。',
        ),
      },
      listTable(title, groups, figures),
    ],
  };
}

/** The list of hashes as a chapter of its own, for documents without the appendix of all answers. */
export const writeHashes: ChapterWriter = (source, figures) => {
  const blocks = hashTable(source, figures);
  if (blocks.length === 0) return null;
  return { id: 'hashes', title: '附录　佐证材料的 SHA-256', numbered: false, breakBefore: false, blocks };
};

/** The whole hashes, for whoever checks a file against the report; nothing where there is no evidence. */
export function hashTable(source: ReportSource, figures: Figures): readonly Block[] {
  const rows = evidenceByItem(source).flatMap(({ evidence }) => evidence);
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: caption('表', '佐证材料的 SHA-256'),
      dense: true,
      columns: [
        { title: '序号', share: 8, align: 'center' },
        { title: '文件', share: 40 },
        { title: 'SHA-256', share: 52 },
      ],
      rows: rows.map(({ id, name, sha256 }, index) =>
        row(cell(String(index + 1)), cell(shorten(name, room.name)), {
          lines: [sha256.slice(0, 32), sha256.slice(32)].map((half) =>
            line(figures.about(`evidence/${id}/sha256`, half)),
          ),
        }),
      ),
    },
  ];
}

type Group = { readonly name: string; readonly evidence: readonly Evidence[] };

/** Evidence in the order of the instrument, in which it is numbered; what belongs to no item comes last. */
export function evidenceByItem({ evidence, pack }: ReportSource): readonly Group[] {
  const items = instrumentSections(pack).flatMap((section) => section.items);
  const known = items.map((item) => {
    const kind = item.kind === 'question' ? '题目' : '场景';
    return {
      name: `${kind}：${item.name}`,
      evidence: evidence.filter((each) => each.itemKey === itemKey(item)),
    };
  });
  const keys = new Set(items.map(itemKey));
  const rest = { name: '其他', evidence: evidence.filter((each) => !keys.has(each.itemKey)) };
  return [...known, rest].filter((group) => group.evidence.length > 0);
}

function listTable(title: string, groups: readonly Group[], figures: Figures): TableBlock {
  let number = 0;
  return {
    kind: 'table',
    caption: caption('表', title),
    columns: [
      { title: '序号', share: 7, align: 'center' },
      { title: '缩略图', share: 21, align: 'center' },
      { title: '材料', share: 33 },
      { title: '添加', share: 21 },
      { title: 'SHA-256', share: 18 },
    ],
    rows: groups.flatMap(({ name, evidence }): readonly Row[] => [
      groupRow(name),
      ...evidence.map((each) => evidenceRow(each, (number += 1), figures)),
    ]),
  };
}

function evidenceRow(evidence: Evidence, number: number, figures: Figures): Row {
  const { id, name, mediaType, size, note, addedBy, addedAt, sha256 } = evidence;
  const path = `evidence/${id}`;
  const about = (field: keyof Evidence, words: string) => figures.about(`${path}/${field}`, words);
  const [day = '', clock = ''] = beijingTime(addedAt).split(' ');
  return row(
    cell(String(number)),
    pictureCell(evidence),
    {
      lines: [
        line(about('name', shorten(name, room.name))),
        ...(note.trim() === '' ? [] : [line(about('note', shorten(note, room.note)))]),
        line(toned(about('size', `${mediaTypes[mediaType].name}，${sizeInWords(size)}`), 'soft')),
      ],
    },
    {
      lines: [
        line(about('addedBy', addedBy.trim() === '' ? '（未署名）' : shorten(addedBy, room.person))),
        line(toned(about('addedAt', day), 'soft')),
        line(toned(about('addedAt', clock), 'soft')),
      ],
    },
    cell(about('sha256', `${sha256.slice(0, shownDigits)}…`)),
  );
}

function pictureCell({ name, note, mediaType, thumbnail }: Evidence): Cell {
  if (thumbnail === null || !isPicture(mediaType)) return cell(toned(mediaTypes[mediaType].name, 'soft'));
  const alternativeText = note.trim() === '' ? name : `${name}：${note.trim()}`;
  return { lines: [], picture: { jpeg: thumbnail, alternativeText: shorten(alternativeText, room.note) } };
}
