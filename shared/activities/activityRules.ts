import type { ActivityFields } from '../model/activity.ts';

/** A field that cannot be stored as it is, and why, in one Chinese sentence. */
export type ActivityFault = { readonly field: keyof ActivityFields; readonly message: string };

const titleLength = { least: 2, most: 60 };
const mostInLine = 60;
const mostInText = 2000;
const mostCapacity = 10_000;
/** An activity goes over at most so many days: a mistyped year must not fill the calendar. */
const mostDays = 31;
const day = 24 * 60 * 60_000;

/** Checks what a person entered about an activity; an empty list means that all is well. */
export function checkActivity(fields: ActivityFields): readonly ActivityFault[] {
  return [...faults(fields)];
}

function* faults(fields: ActivityFields): Generator<ActivityFault> {
  const { startAt, endAt, capacity } = fields;
  const length = lengthOf(fields.title.trim());
  if (length < titleLength.least || length > titleLength.most) {
    const { least, most } = titleLength;
    yield { field: 'title', message: `主题应为 ${least} 至 ${most} 个字，现为 ${length} 个字。` };
  }
  if (endAt <= startAt) yield { field: 'endAt', message: '结束时间应晚于开始时间。' };
  else if (endAt - startAt > mostDays * day) {
    yield { field: 'endAt', message: `一场活动最长 ${mostDays} 天，请核对起止时间。` };
  }
  for (const [field, name] of [
    ['place', '地点'],
    ['speaker', '主讲人'],
  ] as const) {
    if (lengthOf(fields[field]) > mostInLine) {
      yield { field, message: `${name}最多 ${mostInLine} 个字，现为 ${lengthOf(fields[field])} 个字。` };
    }
  }
  if (lengthOf(fields.description) > mostInText) {
    yield {
      field: 'description',
      message: `介绍最多 ${mostInText} 个字，现为 ${lengthOf(fields.description)} 个字。`,
    };
  }
  if (capacity !== null && !(Number.isInteger(capacity) && capacity >= 1 && capacity <= mostCapacity)) {
    yield { field: 'capacity', message: `人数上限应为 1 至 ${mostCapacity} 的整数，不限时留空。` };
  }
}

/** The fields as they are kept, and nothing else: without blanks around texts. */
export function tidyActivity(fields: ActivityFields): ActivityFields {
  const { kind, title, startAt, endAt, place, speaker, description, capacity } = fields;
  return {
    kind,
    title: title.trim(),
    startAt,
    endAt,
    place: place.trim(),
    speaker: speaker.trim(),
    description: description.trim(),
    capacity,
  };
}

function lengthOf(text: string): number {
  return [...text].length;
}
