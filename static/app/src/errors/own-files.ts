/** Where the build's scripts lie; all of them, the worker's too, in one folder. */
const folder = import.meta.url.slice(0, import.meta.url.lastIndexOf('/') + 1);

export const isOwnFile = (address: string): boolean => address.startsWith(folder);
