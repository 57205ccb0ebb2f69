/**
 * Puts a text on the clipboard; false where that was not possible. By the event of a copy, which a click may cause: the
 * newer way asks for a permission, and this app's pages have none.
 */
export function copyText(text: string): boolean {
  let isTaken = false;
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    isTaken = event.clipboardData !== null;
  };
  document.addEventListener('copy', put, { once: true });
  const isDone = document.execCommand('copy');
  document.removeEventListener('copy', put);
  return isDone && isTaken;
}
