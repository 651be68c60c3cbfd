import { compareLabels } from '../core/versions/compare-labels';

/** Leads from the boxes of `/compare/` to the page of what they name, the older version first in either order. */
const form = document.querySelector<HTMLFormElement>('[data-compare-choice]');
const answer = document.querySelector<HTMLElement>('[data-compare-answer]');

form?.addEventListener('submit', (event) => {
  event.preventDefault();
  const chosen = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
  const labels = [chosen.get('old') ?? '', chosen.get('new') ?? ''].sort(compareLabels);
  if (labels[0] !== labels[1]) {
    location.assign(`/compare/${labels.join('/')}/${chosen.get('document') ?? ''}/`);
  } else if (answer) {
    answer.textContent = 'Both boxes name the same version. Choose two.';
    answer.hidden = false;
  }
});

export {};
