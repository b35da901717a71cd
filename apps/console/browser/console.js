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

/** The day of a timeline, moved under its drawing: the page of that day is fetched, and takes the place of this one. */
const slide = document.querySelector('[data-slide]');
if (slide) {
  const [figure, range] = [slide.closest('figure'), slide.querySelector('input')];
  const [label, said] = [slide.querySelector('strong'), slide.querySelector('[role=status]')];
  const first = Date.parse(slide.dataset.first);
  const dayMs = 86_400_000;
  const places = slide.dataset.days.split(' ').map((day) => (Date.parse(day) - first) / dayMs);
  const day = () => new Date(first + range.valueAsNumber * dayMs);
  const address = () => slide.dataset.slide.replaceAll('DAY', day().toISOString().slice(0, 10));
  const form = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' };
  const around = (one) => {
    const all = [...one.parentNode.children];
    return [all.slice(0, all.indexOf(one)), all.slice(all.indexOf(one) + 1)];
  };
  let [resting, saying, lastSaid] = [0, 0, 0];
  const say = (words) => {
    clearTimeout(saying);
    saying = setTimeout(
      () => {
        said.textContent = words;
        lastSaid = Date.now();
      },
      Math.max(0, lastSaid + 2_000 - Date.now()),
    );
  };
  const show = async () => {
    const asked = address();
    const answer = await fetch(asked);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (asked !== address()) return;
    const next = page.querySelector('figure.lanes');
    if (!next) return location.assign(asked);
    const [before, after] = around(next);
    for (const each of around(figure).flat()) each.remove();
    figure.before(...before);
    figure.after(...after);
    figure.querySelector('svg').replaceWith(next.querySelector('svg'));
    document.title = page.title;
    history.replaceState(null, '', asked);
    say(document.querySelector('.lead').textContent);
  };
  const moved = () => {
    label.textContent = day().toLocaleDateString('en-GB', form);
    range.setAttribute('aria-valuetext', label.textContent);
    clearTimeout(resting);
    resting = setTimeout(() => show().catch(() => say('Casebook cannot answer now.')), 150);
  };
  range.addEventListener('input', moved);
  range.addEventListener('keydown', (event) => {
    const at = range.valueAsNumber;
    const to =
      event.key === 'PageUp'
        ? places.find((each) => each > at)
        : event.key === 'PageDown' && places.findLast((each) => each < at);
    if (!event.key.startsWith('Page')) return;
    event.preventDefault();
    if (typeof to !== 'number') return;
    range.value = to;
    moved();
  });
  slide.hidden = false;
}

/** While read models are rebuilt, their numbers are renewed, and each ten percent are said. Without this, "Show again". */
const rebuildsSaid = document.querySelector('[data-rebuilds-said]');
if (rebuildsSaid) {
  const shown = (page) => page.querySelector('[data-rebuilds]');
  const tens = (list) =>
    [...list.querySelectorAll('[data-percent]')]
      .map(({ dataset }) => Math.floor(dataset.percent / 10))
      .join();
  const renew = async () => {
    const answer = await fetch(location.pathname);
    if (!answer.ok) return;
    const next = shown(new DOMParser().parseFromString(await answer.text(), 'text/html'));
    if (!next) {
      clearInterval(renewing);
      rebuildsSaid.className = 'govuk-body';
      rebuildsSaid.textContent = 'No read model is being rebuilt any more. Show again to see all numbers.';
      shown(document).remove();
      return;
    }
    if (tens(next) !== tens(shown(document)))
      rebuildsSaid.textContent = [...next.querySelectorAll('dt, dd')]
        .map((each) => each.textContent)
        .join('. ');
    shown(document).replaceWith(next);
  };
  // An answer that does not come is asked for again: what is shown stays.
  const renewing = setInterval(() => renew().catch(() => undefined), 5_000);
}

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
