// A long comment is no obstacle, but a text of megabytes is no date, and takes no memory beyond its own.
same(Date.parse('2 Jan 2024 (' + 'x'.repeat(9_000) + ')'), 1704153600000, 'a long comment');
same(Date.parse('2 Jan 2024 (' + 'x'.repeat(10_000) + ')'), NaN, 'a longer one');
same(Date.parse('1 '.repeat(30_000_000)), NaN, 'a text of 60 MB');
