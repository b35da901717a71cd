/** Everything works without this script. It saves page loads and moves the focus to what was just said. */
const own = document.currentScript ?? document.querySelector('script[data-govuk]');
document.body.classList.add('js-enabled', 'govuk-frontend-supported');

/** Single keys in lists of cases. Whatever they do has a link as well, and they can be turned off on /shortcuts. */
const rows = [...document.querySelectorAll('.case-list tbody tr:not(.group)')];
const link = (row) => row?.querySelector('th a');
const marked = () => rows.findIndex((row) => row.contains(document.activeElement));
const mark = (at) => link(rows[Math.min(Math.max(at, 0), rows.length - 1)])?.focus();
const keys = {
  j: () => mark(marked() + 1),
  k: () => mark(marked() - 1),
  x: () => rows[marked()]?.querySelector('[type=checkbox]')?.click(),
  '/': () => document.querySelector('[type=search]')?.focus(),
  '?': () => location.assign('/shortcuts'),
};
const isWriting = ({ target }) =>
  target.closest('textarea, select, input:not([type=checkbox], [type=radio])');
if ('keys' in own.dataset)
  document.addEventListener('keydown', (event) => {
    const act = keys[event.key];
    if (!act || isWriting(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  });

const { initAll } = await import(own.dataset.govuk);
initAll();

const restMs = 2_000;

/** A form of which something may be begun is saved as one types, at rest, off the record. Without this there is its button. */
for (const form of document.querySelectorAll('form[data-draft]')) {
  const said = form.querySelector('[data-draft-said]');
  let timer;
  let saving = Promise.resolve();
  const save = async () => {
    const answer = await fetch(form.dataset.draft, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: new URLSearchParams(new FormData(form)),
    });
    const isSaid = answer.headers.get('content-type')?.includes('application/json');
    const { revision, words } = isSaid
      ? await answer.json()
      : { words: 'Not saved. Press the button to save it.' };
    if (revision) form.elements._draft.value = revision;
    said.textContent = words;
  };
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      saving = saving.then(save).catch(() => {
        said.textContent = 'Not saved: there is no answer just now.';
      });
    }, restMs);
  });
  form.addEventListener('submit', () => clearTimeout(timer));
}
