/*
 * The webapps' own login pages know no passwords: whoever is not, or no longer, logged in is sent to the portal's. When
 * the session ended under an open task, the way back leads to that task; after logging out it does not, because the next
 * person at this computer may be somebody else.
 */

const home = new URL('..', new URL(document.querySelector('base').getAttribute('app-root') + '/', location.origin)).pathname;

/** Sent back again this soon, something other than the login is wrong: then home, not in circles. */
const TOO_SOON = 10_000;
const LAST = 'bangkom-sent-back';

let loggingOut = false;
let onTheWay = false;

document.addEventListener(
  'click',
  (event) => {
    loggingOut = loggingOut || Boolean(event.target.closest('[cam-widget-header] .logout'));
  },
  true,
);

function wayBack(from) {
  const task = /[?&]task=([A-Za-z0-9-]{1,64})(&|$)/.exec(from);
  const last = Number(sessionStorage.getItem(LAST));
  if (loggingOut || !task || Date.now() - last < TOO_SOON) {
    return home;
  }
  sessionStorage.setItem(LAST, String(Date.now()));
  return home + 't/' + task[1];
}

/** Once: every answer that comes too late says again that nobody is logged in. */
function leaveLoginPage(from) {
  if (!onTheWay && location.hash.startsWith('#/login')) {
    onTheWay = true;
    location.replace(wayBack(from));
  }
}

window.addEventListener('hashchange', (event) => leaveLoginPage(event.oldURL));
leaveLoginPage('');
