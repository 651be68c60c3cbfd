/** The form that is open, with what was typed and not saved; null where none is. */
export type OpenForm = { readonly file: string; readonly values: unknown };

let open: OpenForm | null = null;

export const openForm = (): OpenForm | null => (isFormOpen() ? open : null);

/** Whether a form is in sight, be it known what was typed into it or not. */
export const isFormOpen = (): boolean => location.hash.includes('/entries/');

export const forget = (): void => void (open = null);

export function remember(form: OpenForm): void {
  open = form;
}

/**
 * Opens the form of a file: `policies/statement.md` is the entry "statement" of the collection "policies". By way of the
 * collection's list, because Decap CMS loads nothing where one form follows on another.
 */
export function goTo(file: string): void {
  const [collection = '', name = ''] = file.split('/');
  location.hash = `#/collections/${collection}`;
  setTimeout(() => (location.hash = `#/collections/${collection}/entries/${name.replace(/\.\w+$/, '')}`));
}
