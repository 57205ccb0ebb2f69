import type { DemandFields } from '../model/demand.ts';
import { isPhoneNumber } from './phoneNumber.ts';

/** A field that cannot be stored as it is, and why, in one Chinese sentence. */
export type DemandFault = {
  readonly field: 'enterprise' | 'contact.name' | 'contact.phone' | 'text';
  readonly message: string;
};

const enterpriseLength = { least: 2, most: 100 };
const mostInName = 50;
const textLength = { least: 2, most: 2000 };

/** Checks a demand as it was typed, at a kiosk or at a desk; an empty list means that all is well. */
export function checkDemand(fields: DemandFields): readonly DemandFault[] {
  return [...faults(fields)];
}

function* faults({ enterprise, contact, text }: DemandFields): Generator<DemandFault> {
  const named = lengthOf(enterprise);
  const { least, most } = enterpriseLength;
  if (named < least || named > most) {
    yield { field: 'enterprise', message: `企业名称应为 ${least} 至 ${most} 个字，现为 ${named} 个字。` };
  }
  if (lengthOf(contact.name) > mostInName) {
    yield { field: 'contact.name', message: `联系人最多 ${mostInName} 个字。` };
  }
  if (contact.phone.trim() !== '' && !isPhoneNumber(contact.phone)) {
    yield { field: 'contact.phone', message: '电话应为手机号或带区号的座机号，也可留空。' };
  }
  const told = lengthOf(text);
  if (told < textLength.least || told > textLength.most) {
    yield {
      field: 'text',
      message: `需求应为 ${textLength.least} 至 ${textLength.most} 个字，现为 ${told} 个字。`,
    };
  }
}

/** The fields as they are kept, and nothing else: without blanks around texts, no scene twice. */
export function tidyDemand(fields: DemandFields): DemandFields {
  const { activityId, enterprise, contact, scenes, text } = fields;
  return {
    activityId,
    enterprise: enterprise.trim(),
    contact: { name: contact.name.trim(), phone: contact.phone.trim() },
    scenes: [...new Set(scenes)],
    text: text.trim(),
  };
}

function lengthOf(text: string): number {
  return [...text.trim()].length;
}
