/*
 * Tasklist is one room of the portal: our name in the header leads home, and whoever is not, or no longer, logged in is
 * sent to the portal (login.js). The due date and the name of the one who does the task are shown, not offered for
 * change: the server would refuse it.
 */

import '../../../assets/bangkom/login.js';

const home = new URL('..', new URL(document.querySelector('base').getAttribute('app-root') + '/', location.origin)).pathname;

const HOME_LINK = 'a.navbar-brand';
const READ_ONLY = '.task-details .due-date, .task-details .assignee .set-value';

function on(types, selector, action) {
  for (const type of types) {
    document.addEventListener(
      type,
      (event) => {
        // Moving on with the Tab key must stay possible everywhere.
        if (event.target.closest(selector) && event.key !== 'Tab') {
          event.preventDefault();
          event.stopPropagation();
          action();
        }
      },
      true,
    );
  }
}

on(['click'], HOME_LINK, () => location.assign(home));
on(['click', 'keydown', 'paste'], READ_ONLY, () => {});

// On a phone the opened task comes before the list (user-styles.css), so the page has to go back to its beginning.
document.addEventListener('click', (event) => {
  const page = document.querySelector('.page-wrap');
  if (event.target.closest('.tasks-list li.task') && page) {
    page.scrollTop = 0;
  }
});
