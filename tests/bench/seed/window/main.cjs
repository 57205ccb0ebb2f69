// Opens a page on the app's own origin, so that what it writes lies in the app's database.
const { readFile } = require('node:fs/promises');
const path = require('node:path');
const { app, BrowserWindow, protocol } = require('electron');

const types = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json' };

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
]);

async function answer(request) {
  const file = path.join(__dirname, 'page', new URL(request.url).pathname);
  const type = types[path.extname(file)] ?? 'application/octet-stream';
  return new Response(await readFile(file), { headers: { 'content-type': type } });
}

void app.whenReady().then(() => {
  protocol.handle('app', answer);
  void new BrowserWindow({ width: 800, height: 600 }).loadURL('app://desk/index.html');
});
app.on('window-all-closed', () => app.quit());
