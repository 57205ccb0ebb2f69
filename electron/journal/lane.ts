/** Runs one task at a time, in the order in which they came; a task that fails does not stop the next. */
export type Lane = <Result>(task: () => Promise<Result>) => Promise<Result>;

export function newLane(): Lane {
  let before: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = before.then(task);
    before = result.catch(() => undefined);
    return result;
  };
}
