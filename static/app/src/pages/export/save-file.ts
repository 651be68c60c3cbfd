/** Asks the browser to save what an object URL holds, as a click on a download link does. */
export function saveFile({ url, fileName }: { readonly url: string; readonly fileName: string }): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
}
