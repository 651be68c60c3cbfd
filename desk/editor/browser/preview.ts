import { ask } from './ask';
import type { Cms, Entry } from './cms';
import { forget, remember } from './open-form';

type Preview = { readonly html: string } | { readonly problems: readonly string[] };

type Self = {
  props: { readonly entry: Entry };
  state: { readonly shown: Preview | null };
  setState(state: { readonly shown: Preview }): void;
  asked: number;
  load(): void;
};

/** Long enough for a person to go on typing. */
const PAUSE_MS = 300;

/** Shows each form as readers would see the document, in the site's own look. */
export function registerPreviews(
  { CMS, createClass, h }: Cms,
  files: readonly { readonly name: string; readonly file: string }[],
) {
  CMS.registerPreviewStyle('/site.css');
  for (const { name, file } of files) CMS.registerPreviewTemplate(name, previewOf(file));

  function previewOf(file: string) {
    return createClass({
      getInitialState: () => ({ shown: null }),
      componentDidMount(this: Self) {
        this.asked = 0;
        this.load();
      },
      componentDidUpdate(this: Self, before: Self['props']) {
        if (before.entry !== this.props.entry) this.load();
      },
      // Without the preview nobody tells what is typed.
      componentWillUnmount: forget,
      load(this: Self) {
        const form = { file, values: this.props.entry.get('data').toJS() };
        remember(form);
        const own = ++this.asked;
        setTimeout(() => {
          if (own !== this.asked) return;
          void ask<Preview>('/api/preview', form)
            .catch((error: Error) => ({ problems: [error.message] }))
            // A later change may have been answered sooner.
            .then((shown) => own === this.asked && this.setState({ shown }));
        }, PAUSE_MS);
      },
      render(this: Self) {
        const { shown } = this.state;
        if (shown === null) return h('p', { style: { padding: '1.5rem' } }, 'Preparing the preview');
        if ('problems' in shown) {
          return h(
            'div',
            { className: 'prose', style: { padding: '1.5rem' } },
            h('p', {}, 'This cannot be published yet:'),
            h('ul', {}, ...shown.problems.map((text) => h('li', { key: text }, text))),
          );
        }
        // Made by the server from Markdown, in which HTML is text.
        return h('div', {
          className: 'prose',
          style: { padding: '1.5rem' },
          dangerouslySetInnerHTML: { __html: shown.html },
        });
      },
    });
  }
}
