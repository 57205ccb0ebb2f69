// Stands in for the default app of the official runtime in the development-only one:
// `electron [-r module]… <directory|file> [arguments]` starts the named app.
import { app } from 'electron';
import fs from 'node:fs';
import Module from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Splits the command line into modules to load first and the app's path. */
function readCommandLine(args) {
  const preloads = [];
  for (let index = 0; index < args.length; index += 1) {
    const argument = args[index];
    if (argument === '-r' || argument === '--require') preloads.push(args[++index]);
    else if (argument.startsWith('--require=')) preloads.push(argument.slice('--require='.length));
    else if (!argument.startsWith('-')) return { preloads, target: path.resolve(argument) };
  }
  return { preloads, target: undefined };
}

/** Finds the entry of an app and takes its name and version from its package.json, as the official one does. */
function describeApp(target) {
  if (!fs.statSync(target).isDirectory()) return { root: path.dirname(target), entry: target };
  const manifest = JSON.parse(fs.readFileSync(path.join(target, 'package.json'), 'utf8'));
  if (manifest.version) app.setVersion(manifest.version);
  app.setName(manifest.productName ?? manifest.name);
  return { root: target, entry: path.join(target, manifest.main ?? 'index.js'), type: manifest.type };
}

const { preloads, target } = readCommandLine(process.argv.slice(1));
if (target === undefined) {
  console.error(`Electron ${process.versions.electron}: name the app to start.`);
  process.exit(1);
}
process.defaultApp = true;
if (preloads.length > 0) Module._preloadModules(preloads);
const { root, entry, type } = describeApp(target);
app.setAppPath(root);
const isModule = entry.endsWith('.mjs') || (type === 'module' && !entry.endsWith('.cjs'));
if (isModule) await import(pathToFileURL(entry).href);
else Module._load(entry, Module, true);
