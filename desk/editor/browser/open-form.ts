/** The form that is open, with what was typed and not saved; null where none is. */
export type OpenForm = { readonly file: string; readonly values: unknown };

let open: OpenForm | null = null;

export const openForm = (): OpenForm | null => (location.hash.includes('/entries/') ? open : null);

export function remember(form: OpenForm): void {
  open = form;
}

/** `policies/statement.md` is the entry "statement" of the collection "policies". */
export const addressOf = (file: string): string => {
  const [collection = '', name = ''] = file.split('/');
  return `#/collections/${collection}/entries/${name.replace(/\.\w+$/, '')}`;
};
