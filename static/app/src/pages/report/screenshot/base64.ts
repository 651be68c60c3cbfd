/** The bytes of a file in Base64 (RFC 4648, section 4), without a prefix. */
export function base64Of(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve((reader.result as string).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(new Error('The browser could not read the picture.', { cause: reader.error }));
    reader.readAsDataURL(file);
  });
}
