// Only builds with the feature intl have a default locale.
if (typeof Intl === 'object') same(new Intl.Collator().resolvedOptions().locale, new Intl.NumberFormat().resolvedOptions().locale, 'one default locale');
same('i'.toLocaleUpperCase(), 'I', 'not that of the environment');
