/** What the desk uses of Decap CMS (D: decapcms.org/docs/customization), whose bundle puts it on the window. */
export type Cms = {
  readonly CMS: {
    init(options: { readonly config: unknown }): void;
    registerPreviewStyle(path: string): void;
    registerPreviewTemplate(name: string, component: unknown): void;
    registerLocale(locale: string, phrases: unknown): void;
    getLocale(locale: string): unknown;
    /** A `handler` that throws keeps the entry from being saved; its message is shown. */
    registerEventListener(listener: {
      readonly name: 'preSave';
      readonly handler: (event: { readonly entry: SavedEntry }) => Promise<void>;
    }): void;
  };
  readonly createClass: (spec: object) => unknown;
  readonly h: (type: string, props: object, ...children: readonly unknown[]) => unknown;
};

/** An entry of the CMS: immutable, with its form's values under "data". */
export type Entry = { get(key: 'data'): { toJS(): unknown } };

/** The same as it is saved; "slug" is the name of its file in the configuration. */
export type SavedEntry = Entry & { get(key: 'slug'): string };

export const cms = (): Cms => window as unknown as Cms;
