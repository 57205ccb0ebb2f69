import type { SignIn } from '../model/signIn.ts';
import { isPhoneNumber } from './phoneNumber.ts';

/** What a visitor types at a kiosk; `phone` may be empty. */
export type SignInFields = Pick<SignIn, 'name' | 'organisation' | 'phone'>;

/** A field that cannot be stored as it is, and why, in one Chinese sentence. */
export type SignInFault = { readonly field: keyof SignInFields; readonly message: string };

const mostInName = 50;
const mostInOrganisation = 100;

/** Checks what a visitor typed; an empty list means that all is well. */
export function checkSignIn({ name, organisation, phone }: SignInFields): readonly SignInFault[] {
  const faults: SignInFault[] = [];
  const length = [...name.trim()].length;
  if (length === 0) faults.push({ field: 'name', message: '请填写姓名。' });
  if (length > mostInName) faults.push({ field: 'name', message: `姓名最多 ${mostInName} 个字。` });
  if ([...organisation.trim()].length > mostInOrganisation) {
    faults.push({ field: 'organisation', message: `单位最多 ${mostInOrganisation} 个字。` });
  }
  if (phone.trim() !== '' && !isPhoneNumber(phone)) {
    faults.push({ field: 'phone', message: '电话应为手机号或带区号的座机号，也可留空。' });
  }
  return faults;
}

/** The fields as they are kept: without blanks around texts. */
export function tidySignIn({ name, organisation, phone }: SignInFields): SignInFields {
  return { name: name.trim(), organisation: organisation.trim(), phone: phone.trim() };
}
