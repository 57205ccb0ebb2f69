/** What is known of the computer and must not stay in a text; leave empty what is not known. */
export type Identity = { readonly home: string; readonly user: string; readonly host: string };

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** A path as it is written: as it is, with doubled backslashes (JSON), with slashes (URLs), percent-encoded. */
function spellings(home: string): readonly string[] {
  const slashes = home.replaceAll('\\', '/');
  return [home, home.replaceAll('\\', '\\\\'), slashes, encodeURI(slashes)];
}

/**
 * Takes out of a text of ours everything that could tell of a person or an enterprise: the home folder, the names of user
 * and computer, every path but those of scripts, credit codes, telephone numbers, mail addresses, and all Chinese: our own
 * lines are English, so that Chinese in them can only be a name.
 */
export function redact(text: string, { home, user, host }: Identity): string {
  const word = (name: string) =>
    new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped(name)}(?![\p{L}\p{N}])`, 'giu');
  let clean = text;
  if (home.length > 1) for (const spelling of spellings(home)) clean = clean.replaceAll(spelling, '~');
  clean = clean.replaceAll(/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]+/gu, '□');
  clean = clean.replaceAll(/%(?:E[3-9A-F]|EF)(?:%[89AB][0-9A-F]){2}/gi, '□');
  clean = clean.replaceAll(/(['"`])(?:~|[A-Za-z]:)?[\\/][^'"`\n]*\1/g, (path) =>
    isScript(path) ? path : '<path>',
  );
  clean = clean.replaceAll(/[\w.%+-]+@[\w-]+(?:\.[\w-]+)+/g, '<mail>');
  clean = clean.replaceAll(
    /(?<![0-9A-Za-z])[0-9A-HJ-NP-RTUW-Y]{2}\d{6}[0-9A-HJ-NP-RTUW-Y]{10}(?![0-9A-Za-z])/g,
    '<code>',
  );
  clean = clean.replaceAll(/(?<!\d)(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/g, '<phone>');
  clean = clean.replaceAll(/(?<![\d.-])0\d{2,3}[- ]?\d{7,8}(?!\d)/g, '<phone>');
  if (host.length > 1) clean = clean.replaceAll(word(host), '<host>');
  if (user.length > 1) clean = clean.replaceAll(word(user), '<user>');
  return clean;
}

/** Where an error came from, in the app's own files. */
const isScript = (path: string) => /\.(?:c|m)?js\W*$/.test(path) && !path.includes('□');
