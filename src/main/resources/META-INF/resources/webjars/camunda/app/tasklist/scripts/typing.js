/*
 * form-js hands over what was typed 300 ms after the last key, and draws the form anew with what it has by then. A number
 * is handed over twice, when its field is left and 300 ms later, and the letters that were typed into the next field in
 * the meantime were gone. So in a form nothing waits.
 */
const FORM = '.fjs-form';
const WAITING = 300;

const setTimeoutOfBrowser = window.setTimeout;

window.setTimeout = function (action, delay, ...rest) {
  const typing = delay === WAITING && document.activeElement?.closest(FORM);
  return setTimeoutOfBrowser.call(window, action, typing ? 0 : delay, ...rest);
};
