import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const OFFICE = {
  linux: ['/usr/bin/soffice', '/usr/bin/libreoffice'],
  darwin: ['/Applications/LibreOffice.app/Contents/MacOS/soffice'],
  win32: [join(process.env.PROGRAMFILES ?? '', 'LibreOffice\\program\\soffice.exe')],
};

/** Debian's own first: another Python in front of it does not see Debian's packages. */
const PYTHON = process.platform === 'win32' ? ['python', 'py'] : ['/usr/bin/python3', 'python3'];

/** The path of LibreOffice (OPENBOOK_LIBREOFFICE, or where it is installed), or null. */
export function findLibreOffice() {
  const places = [process.env.OPENBOOK_LIBREOFFICE, ...(OFFICE[process.platform] ?? [])];
  return places.find((place) => place && existsSync(place)) ?? null;
}

/** A Python (OPENBOOK_PYTHON, or the machine's) that has openpyxl, or null. */
export function findOpenpyxl() {
  const commands = [process.env.OPENBOOK_PYTHON, ...PYTHON].filter(Boolean);
  return (
    commands.find((python) => spawnSync(python, ['-c', 'import openpyxl'], { stdio: 'ignore' }).status === 0) ?? null
  );
}
