/** Loose on purpose: a mobile number, or a land line with or without area code and extension. */
const phonePattern = /^[\d+][\d\-() ]{4,28}$/;

/** Whether a text that a visitor typed can be a telephone number. */
export function isPhoneNumber(text: string): boolean {
  return phonePattern.test(text.trim());
}
