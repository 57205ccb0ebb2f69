// One plain window on the page that lies beside this file: the least that an Electron app can be.
const path = require('node:path');
const { app, BrowserWindow } = require('electron');

void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 768, useContentSize: true });
  window.setMenuBarVisibility(false);
  void window.loadFile(path.join(__dirname, 'page', 'index.html'));
});
app.on('window-all-closed', () => app.quit());
