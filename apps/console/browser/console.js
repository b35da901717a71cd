/** Everything works without this script. It saves page loads and moves the focus to what was just said. */
const own = document.currentScript ?? document.querySelector('script[data-govuk]');
document.body.classList.add('js-enabled', 'govuk-frontend-supported');

const { initAll } = await import(own.dataset.govuk);
initAll();
