/**
 * An expected failure as a value. `code` is stable and machine-readable; `message` is one clear Chinese sentence
 * (what happened, what was kept, what to do); `path` names the place of the fault where there is one.
 */
export type Failure<Code extends string = string> = {
  readonly ok: false;
  readonly code: Code;
  readonly message: string;
  readonly path?: string;
};

export type Success<Value> = { readonly ok: true; readonly value: Value };

export type Result<Value, Code extends string = string> = Success<Value> | Failure<Code>;

/** Wraps a value as a success. */
export function success<Value>(value: Value): Success<Value> {
  return { ok: true, value };
}

/** Builds a failure; leave `path` out where the fault has no place. */
export function failure<Code extends string>(code: Code, message: string, path?: string): Failure<Code> {
  return path === undefined ? { ok: false, code, message } : { ok: false, code, message, path };
}
