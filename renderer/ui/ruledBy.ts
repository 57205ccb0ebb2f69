/** A field that cannot be saved as it is, and why, in one sentence. */
type Fault = { readonly field: string; readonly message: string };

/** Lets the domain's own check judge a field of a form: it is the same whoever asks, and is said once. */
export function ruledBy(field: string, check: () => readonly Fault[]) {
  const validator = () => {
    const fault = check().find((one) => one.field === field);
    return fault === undefined ? Promise.resolve() : Promise.reject(new Error(fault.message));
  };
  return { rules: [{ validator }] };
}
