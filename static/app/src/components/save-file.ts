/** Asks the browser to save what an object URL holds, as a click on a download link does. */
export function saveFile({ url, fileName }: { readonly url: string; readonly fileName: string }): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
}

/** Saves a small text file. */
export function saveText(text: string, fileName: string, mediaType: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: mediaType }));
  saveFile({ url, fileName });
  // The click has taken the file by then; without this the text would stay until the page closes.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
