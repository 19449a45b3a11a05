/*
 * Forms speak Indonesian whatever language the browser has: what is missing or wrong is said under the field instead of
 * in the browser's bubbles, and dates are written day, month, year. Without this script the browser's own ways remain, and
 * the server checks everything in any case.
 */

import { dateOf, isoOf, mistakeIn, writtenOf } from './dates.js';

/** What is wrong with a field's value; empty when nothing is. */
function mistakeOf(field) {
  const is = field.validity;
  if (is.customError) {
    return field.validationMessage;
  }
  if (is.valueMissing) {
    return field.type === 'checkbox'
      ? 'Centang dahulu untuk melanjutkan.'
      : field.tagName === 'SELECT'
        ? 'Pilih salah satu.'
        : 'Wajib diisi.';
  }
  if (is.tooShort) {
    return `Paling sedikit ${field.minLength} karakter; sekarang ${field.value.length}.`;
  }
  if (is.rangeUnderflow) {
    return field.type === 'date' ? `Paling awal ${writtenOf(field.min)}.` : `Paling sedikit ${field.min}.`;
  }
  if (is.rangeOverflow) {
    return field.type === 'date' ? `Paling akhir ${writtenOf(field.max)}.` : `Paling banyak ${field.max}.`;
  }
  if (is.badInput) {
    return 'Isian harus berupa angka.';
  }
  return is.valid ? '' : 'Isian tidak sesuai.';
}

/** Where the person writes: for a date the field in front of the browser's own. */
const shown = (field) => field.bangkomText || field;

function tell(field, mistake) {
  const place = shown(field);
  const id = (place.id || place.name) + '-mistake';
  let message = document.getElementById(id);
  if (!message && mistake) {
    message = document.createElement('p');
    message.id = id;
    message.className = 'mistake';
    (place.closest('.field') || place.parentElement).append(message);
  }
  if (message) {
    message.textContent = mistake;
    message.hidden = !mistake;
  }
  const others = (place.getAttribute('aria-describedby') || '').split(' ').filter((one) => one && one !== id);
  place.setAttribute('aria-describedby', [...others, ...(mistake ? [id] : [])].join(' '));
  if (mistake) {
    place.setAttribute('aria-invalid', 'true');
  } else {
    place.removeAttribute('aria-invalid');
  }
}

/** Puts a text field in front of a date field; the browser's calendar opens by the button beside it. */
function writeDayFirst(native) {
  const text = document.createElement('input');
  text.type = 'text';
  text.id = native.id;
  text.value = writtenOf(native.value);
  text.placeholder = 'hh/bb/tttt';
  text.autocomplete = 'off';
  text.className = 'date';
  if (native.required) {
    text.setAttribute('aria-required', 'true');
  }
  const described = native.getAttribute('aria-describedby');
  if (described) {
    text.setAttribute('aria-describedby', described);
  }
  const calendar = document.createElement('button');
  calendar.type = 'button';
  calendar.className = 'quiet calendar';
  calendar.textContent = 'Kalender';
  calendar.setAttribute(
    'aria-label',
    'Pilih dari kalender: ' + (document.querySelector(`label[for="${native.id}"]`)?.textContent || ''),
  );
  const row = document.createElement('span');
  row.className = 'date-row';
  native.before(row);
  row.append(text, calendar, native);
  native.removeAttribute('id');
  native.classList.add('behind');
  native.tabIndex = -1;
  native.setAttribute('aria-hidden', 'true');
  native.bangkomText = text;

  text.addEventListener('input', () => {
    const date = dateOf(text.value);
    native.value = date ? isoOf(date) : '';
    native.setCustomValidity(mistakeIn(text.value));
  });
  native.addEventListener('input', () => {
    text.value = writtenOf(native.value);
    native.setCustomValidity('');
    tell(native, '');
  });
  calendar.addEventListener('click', () => native.showPicker());
}

document.querySelectorAll('input[type="date"]').forEach(writeDayFirst);

for (const form of document.forms) {
  form.noValidate = true;
  form.addEventListener('submit', (event) => {
    if (event.submitter?.formNoValidate) {
      return;
    }
    const wrong = [...form.elements].filter((field) => {
      if (!field.willValidate) {
        return false;
      }
      const mistake = mistakeOf(field);
      tell(field, mistake);
      return mistake;
    });
    if (wrong.length) {
      event.preventDefault();
      shown(wrong[0]).focus();
    }
  });
  form.addEventListener('change', (event) => {
    const field = [...form.elements].find((one) => shown(one) === event.target);
    if (field && (mistakeIn(field.bangkomText?.value || '') || event.target.hasAttribute('aria-invalid'))) {
      tell(field, mistakeOf(field));
    }
  });
}
