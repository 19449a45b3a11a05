/*
 * What id.json and config.js cannot do to make Tasklist speak Indonesian. Loaded before Tasklist itself starts.
 *
 * form-js 1.8.7, which draws Camunda Forms, has its own few texts in English and no way to translate them. This script
 * replaces exactly these texts as soon as they appear, and only in the places where form-js itself writes them, never in
 * labels or data. A text that a later version words differently simply stays English; the tests compare the list with
 * the form-js that is on the classpath.
 */

const SPACE = '\\s+';

/** English text as form-js writes it, "*" for a value, and the Indonesian text, with $1, $2 for the values. */
export const phrases = [
  ['Field is required.', 'Wajib diisi.'],
  ['Field must match pattern *.', 'Isian tidak sesuai dengan pola $1.'],
  ['Field must have minimum value of *.', 'Nilai tidak boleh kurang dari $1.'],
  ['Field must have maximum value of *.', 'Nilai tidak boleh lebih dari $1.'],
  ['Field must have minimum length of *.', 'Isian paling sedikit $1 karakter.'],
  ['Field must have maximum length of *.', 'Isian paling banyak $1 karakter.'],
  [
    'Field must be a valid  international phone number. (e.g. +4930664040900)',
    'Nomor telepon harus ditulis dengan kode negara, misalnya +628123456789.',
  ],
  ['Field must be a valid email.', 'Alamat surel tidak sah.'],
  ['Value is not a number.', 'Isian harus berupa angka.'],
  ['Value is expected to be an integer.', 'Isian harus berupa bilangan bulat.'],
  ['Value is expected to have at most * decimal digit.', 'Isian paling banyak $1 angka di belakang koma.'],
  ['Value is expected to have at most * decimal digits.', 'Isian paling banyak $1 angka di belakang koma.'],
  [
    'Please select a valid value, the two nearest valid values are * and *.',
    'Nilai tidak sah; nilai sah yang terdekat adalah $1 dan $2.',
  ],
  ['Date and time must both be entered.', 'Tanggal dan waktu harus diisi keduanya.'],
  ['dd/mm/yyyy', 'hh/bb/tttt'],
  ['Select', 'Pilih'],
  ['Search', 'Cari'],
  ['No results', 'Tidak ditemukan'],
  ['All values selected', 'Semua pilihan sudah dipilih'],
  ['Nothing to show.', 'Tidak ada data.'],
  ['of', 'dari'],
  ['Previous page', 'Halaman sebelumnya'],
  ['Next page', 'Halaman berikutnya'],
  ['Click to sort by * ascending', 'Klik untuk mengurutkan menurut $1, menaik'],
  ['Click to sort by * descending', 'Klik untuk mengurutkan menurut $1, menurun'],
  ['Click to remove sorting', 'Klik untuk menghapus urutan'],
  ['Remove tag', 'Hapus pilihan'],
];

/** Elements whose text form-js writes itself, and elements with such a text in an attribute. */
const OWN_TEXT = [
  '.fjs-form-field-error li',
  '.fjs-select-placeholder',
  '.fjs-dropdownlist-empty',
  '.fjs-table-empty',
  '.fjs-table-body td[colspan]',
  '.fjs-table-nav-label',
].join();
const OWN_ATTRIBUTES = [
  ['.fjs-form .fjs-input, .fjs-form .fjs-taglist-input', 'placeholder'],
  ['.fjs-form .fjs-table-th, .fjs-form .fjs-table-nav-button', 'aria-label'],
  ['.fjs-form .fjs-taglist-tag-remove', 'title'],
];

/** Buttons of Tasklist that are only an icon, and their names for those who cannot see it. */
const ICON_NAMES = [
  ['[data-region="filters"].region-toggle', 'Buka atau tutup saringan'],
  ['[data-region="list"].region-toggle', 'Buka atau tutup daftar tugas'],
  ['[data-region="task"].region-toggle', 'Buka atau tutup tugas'],
  ['.task-details .maximize', 'Perbesar tugas'],
  ['.task-details .reset-regions', 'Kembalikan ukuran'],
  ['.task-details .unclaim', 'Lepas tugas'],
  ['.tasks-list .sort-direction', 'Balikkan urutan'],
  ['.tasks-list .new-sort > .dropdown-toggle', 'Tambah urutan'],
  ['.tasks-list .stored-criteria > .dropdown-toggle', 'Pencarian tersimpan'],
];

const rules = phrases.map(([english, indonesian]) => [
  new RegExp(
    '^' + english.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/ +/g, SPACE).replace(/\*/g, '(.+?)') + '$',
  ),
  indonesian,
]);

/** The Indonesian text, or the text itself when it is none of the known ones; spaces around it are kept. */
export function translate(text) {
  const bare = text.trim();
  for (const [pattern, indonesian] of rules) {
    if (pattern.test(bare)) {
      return text.replace(bare, () => bare.replace(pattern, indonesian));
    }
  }
  return text;
}

function translatePage() {
  for (const element of document.querySelectorAll(OWN_TEXT)) {
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE && translate(node.data) !== node.data) {
        node.data = translate(node.data);
      }
    }
  }
  for (const [selector, attribute] of OWN_ATTRIBUTES) {
    for (const element of document.querySelectorAll(selector)) {
      const text = element.getAttribute(attribute) || '';
      if (translate(text) !== text) {
        element.setAttribute(attribute, translate(text));
      }
    }
  }
  for (const [selector, name] of ICON_NAMES) {
    for (const element of document.querySelectorAll(selector + ':not([aria-label])')) {
      element.setAttribute('aria-label', name);
    }
  }
}

/**
 * Puts the present id.json where Tasklist keeps its copy. Tasklist itself shows the copy of the last visit, or on the
 * first visit, when it is slow, the bare keys.
 */
async function loadLabels() {
  const root = document.querySelector('base').getAttribute('app-root') + '/app/tasklist/locales/';
  const labels = await fetch(root + 'id.json?bust=' + window.bust);
  const kept = JSON.parse(localStorage.getItem('camunda-web') || '{}');
  kept[root + '_locales_data_id_' + window.bust] = JSON.stringify(await labels.json());
  localStorage.setItem('camunda-web', JSON.stringify(kept));
}

new MutationObserver(translatePage).observe(document.body, {
  childList: true,
  characterData: true,
  subtree: true,
  attributes: true,
  attributeFilter: ['placeholder', 'aria-label', 'title'],
});

// Screen readers choose the voice by this; the page itself says "en".
document.documentElement.lang = 'id';

// form-js asks for the date order of the locale "default", which is the browser's: on an English browser 05/11 would be
// May. Everybody reads and types day, month, year.
Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
  construct: (format, [locale, ...rest]) => new format(locale === 'default' ? 'id-ID' : locale, ...rest),
});

// The calendar of the date fields can be translated by its own means.
if (window.flatpickr) {
  window.flatpickr.localize({
    firstDayOfWeek: 1,
    weekdays: {
      shorthand: ['Min', 'Sen', 'Sel', 'Rab', 'Kam', 'Jum', 'Sab'],
      longhand: ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'],
    },
    months: {
      shorthand: ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'],
      longhand: [
        'Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni',
        'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember',
      ],
    },
    yearAriaLabel: 'Tahun',
    monthAriaLabel: 'Bulan',
    scrollTitle: 'Gulir untuk mengubah',
    toggleTitle: 'Klik untuk mengganti',
  });
}

// Without it Tasklist still loads its labels by itself.
await loadLabels().catch((error) => console.warn('id.json was not loaded in advance', error));
