/*
 * form-js takes 31/02 for 3 March, 32/13/2028 for 1 January 2029, and empties what it cannot read. Here a date that does
 * not exist or cannot be read stays as it was typed, is named, and the task is not completed until it is right. The
 * calendar in these fields is flatpickr.
 */

import { mistakeIn } from '../../../../assets/dates.js';

const FIELD = '.fjs-form .fjs-datepicker input.fjs-input';

function show(field, mistake) {
  const frame = field.closest('.fjs-form-field');
  let message = frame.querySelector('.bangkom-date-mistake');
  if (!message) {
    message = document.createElement('div');
    message.className = 'bangkom-date-mistake fjs-form-field-error';
    message.id = field.id + '-mistake';
    message.setAttribute('role', 'alert');
    frame.append(message);
  }
  message.textContent = mistake;
  message.hidden = !mistake;
  frame.classList.toggle('bangkom-has-date-mistake', Boolean(mistake));
  if (mistake) {
    field.setAttribute('aria-invalid', 'true');
    field.setAttribute('aria-errormessage', message.id);
  } else {
    field.removeAttribute('aria-invalid');
    field.removeAttribute('aria-errormessage');
  }
}

function check(field) {
  const mistake = mistakeIn(field.value);
  show(field, mistake);
  return !mistake;
}

const fieldOf = (event) => (event.target instanceof Element && event.target.matches(FIELD) ? event.target : null);

// The field is left, or Enter pressed in it: form-js and flatpickr hear of it only when there is a date to take over.
for (const type of ['blur', 'keydown']) {
  document.addEventListener(
    type,
    (event) => {
      const field = fieldOf(event);
      if (field && (type === 'blur' || event.code === 'Enter') && !check(field)) {
        event.stopImmediatePropagation();
        closeCalendar(field);
        if (type === 'keydown') {
          event.preventDefault();
        }
      }
    },
    true,
  );
}

// A day was chosen in the calendar, or the text is being put right.
for (const type of ['input', 'change']) {
  document.addEventListener(
    type,
    (event) => {
      const field = fieldOf(event);
      if (field?.hasAttribute('aria-invalid') && !mistakeIn(field.value)) {
        show(field, '');
      }
    },
    true,
  );
}

// flatpickr would take over, or empty, the text of an open calendar when one presses or moves the focus elsewhere.
for (const type of ['mousedown', 'touchstart', 'focus']) {
  window.addEventListener(
    type,
    (event) => {
      for (const field of document.querySelectorAll(FIELD)) {
        if (field._flatpickr?.isOpen && event.target !== field && mistakeIn(field.value) && !isCalendarOf(field, event)) {
          closeCalendar(field);
        }
      }
    },
    true,
  );
}

function isCalendarOf(field, event) {
  return event.target instanceof Node && field._flatpickr.calendarContainer.contains(event.target);
}

function closeCalendar(field) {
  field._flatpickr?.close();
}

// The task does not go on with another date, or with none, than the one that is written there.
for (const [type, from] of [
  ['click', '.form-actions button[ng-click="complete()"]'],
  ['submit', '.fjs-form'],
]) {
  document.addEventListener(
    type,
    (event) => {
      if (event.target.closest?.(from)) {
        const wrong = [...document.querySelectorAll(FIELD)].filter((field) => !check(field));
        if (wrong.length) {
          event.preventDefault();
          event.stopImmediatePropagation();
          wrong[0].focus();
          // It opens with the focus and would cover the message.
          closeCalendar(wrong[0]);
        }
      }
    },
    true,
  );
}
