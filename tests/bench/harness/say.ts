/** Tells the reader what goes on; standard output belongs to the figures. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
