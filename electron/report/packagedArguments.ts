/** Chromium's own switches, which may stand among ours (--no-sandbox, --user-data-dir=…). */
const chromium =
  /^--(no-sandbox|user-data-dir|lang|js-flags|headless|password-store|(disable|enable|force|ozone|in-process|use)-[\w-]+)(=|$)/;

/**
 * The report command's arguments out of those of the app, where it was started with `--report FILE`; null where it was
 * not. `args` begins behind the executable (and behind the app's path, where one is given).
 */
export function reportArgumentsIn(args: readonly string[]): readonly string[] | null {
  if (!args.some((argument) => /^--report(=|$)/.test(argument))) return null;
  return args
    .filter((argument) => !chromium.test(argument))
    .map((argument) => argument.replace(/^--report(?==|$)/, '--in'));
}
