export function findLibreOffice(): string | null;
export function findOpenpyxl(): string | null;
