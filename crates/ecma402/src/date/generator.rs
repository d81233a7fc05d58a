//! Finds the pattern of the fields that are asked for (UTS 35, part 4, "Elements availableFormats, appendItems").

use super::data::{CalendarData, Style};
use super::pattern::{self, Item};
use super::skeleton::{self, DATE_MASK, Distance, FIELDS, Field, Skeleton, TIME_MASK};

/// A pattern, and the fields that it has.
struct Entry {
    base: String,
    skeleton: Skeleton,
    pattern: String,
    /// Whether the data names the skeleton, or it is that of the pattern.
    is_named: bool,
}

/// The patterns of a calendar in a locale.
pub(crate) struct Generator {
    entries: Vec<Entry>,
    data: CalendarData,
    /// The hour that the locale prefers: one of `h`, `H`, `K`, `k`.
    pub(crate) hour: char,
    /// What stands before fractions of seconds.
    decimal: String,
}

/// A pattern that was found, and the skeleton that the data names for it.
struct Found<'a> {
    pattern: &'a str,
    named: Option<&'a Skeleton>,
    distance: Distance,
}

/// The names of fields in the data about appending, by their order.
static APPEND_ITEMS: [&str; FIELDS] = [
    "Era",
    "Year",
    "Quarter",
    "Month",
    "Week",
    "Week",
    "Day-Of-Week",
    "Day",
    "Day-Of-Week",
    "Day",
    "",
    "Hour",
    "Minute",
    "Second",
    "",
    "Timezone",
];
/// Where the name of a field is in the data, by the order of fields.
static FIELD_NAMES: [usize; FIELDS] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 13, 14];

const STYLES: [Style; 4] = [Style::Full, Style::Long, Style::Medium, Style::Short];

/// The patterns of the calendar `iso8601`, which are the same in all locales.
static ISO_DATES: &[(&str, &str)] = &[
    ("Gy", "G y"),
    ("GyM", "G y-MM"),
    ("GyMd", "G y-MM-dd"),
    ("GyMEd", "G y-MM-dd, E"),
    ("GyMMM", "G y MMM"),
    ("GyMMMd", "G y MMM d"),
    ("GyMMMEd", "G y MMM d, E"),
    ("M", "L"),
    ("MEd", "MM-dd, E"),
    ("MMM", "LLL"),
    ("MMMEd", "MMM d, E"),
    ("MMMMd", "MMMM d"),
    ("MMMd", "MMM d"),
    ("Md", "MM-dd"),
    ("d", "d"),
    ("y", "y"),
    ("yM", "y-MM"),
    ("yMEd", "y-MM-dd, E"),
    ("yMMM", "y MMM"),
    ("yMMMEd", "y MMM d, E"),
    ("yMMMM", "y MMMM"),
    ("yMMMd", "y MMM d"),
    ("yMd", "y-MM-dd"),
    ("E", "ccc"),
    ("Ed", "d, E"),
    ("h", "h a"),
    ("H", "HH"),
    ("hm", "h:mm a"),
    ("Hm", "HH:mm"),
    ("hms", "h:mm:ss a"),
    ("Hms", "HH:mm:ss"),
    ("hmsv", "h:mm:ss a v"),
    ("Hmsv", "HH:mm:ss v"),
    ("hmv", "h:mm a v"),
    ("Hmv", "HH:mm v"),
    ("ms", "mm:ss"),
    ("Bh", "h B"),
    ("Bhm", "h:mm B"),
    ("Bhms", "h:mm:ss B"),
    ("EBhm", "E h:mm B"),
    ("EBhms", "E h:mm:ss B"),
    ("EHm", "E HH:mm"),
    ("EHms", "E HH:mm:ss"),
    ("Ehm", "E h:mm a"),
    ("Ehms", "E h:mm:ss a"),
];

/// The date patterns of a calendar's styles.
pub(crate) fn date_format(data: CalendarData, calendar: &str, style: Style) -> (&'static str, &'static str) {
    if calendar == "iso8601" {
        let pattern = match style {
            Style::Full => "y MMMM d, EEEE",
            Style::Long => "y MMMM d",
            Style::Medium => "y MMM d",
            Style::Short => "y-MM-dd",
        };
        return (pattern, "");
    }
    data.date_format(style)
}

/// The time patterns of a calendar's styles.
pub(crate) fn time_format(data: CalendarData, calendar: &str, style: Style) -> &'static str {
    match style {
        _ if calendar != "iso8601" => data.time_format(style),
        Style::Full => "HH:mm:ss zzzz",
        Style::Long => "HH:mm:ss z",
        Style::Medium => "HH:mm:ss",
        Style::Short => "HH:mm",
    }
}

impl Generator {
    /// Gathers the patterns of a calendar.
    pub(crate) fn new(data: CalendarData, calendar: &str, hour: char, decimal: &str) -> Self {
        let mut generator = Self { entries: Vec::with_capacity(128), data, hour, decimal: decimal.to_owned() };
        for field in "GyQMwWEDFdaHmsSv".chars() {
            generator.add(&field.to_string(), None);
        }
        for style in STYLES {
            generator.add(date_format(data, calendar, style).0, None);
            generator.add(time_format(data, calendar, style), None);
        }
        if calendar == "iso8601" {
            for (skeleton, pattern) in ISO_DATES {
                generator.add(pattern, Some(skeleton));
            }
        } else {
            for (skeleton, pattern) in data.available() {
                generator.add(pattern, Some(skeleton));
            }
        }
        // Where two are equally near, the first one counts, in the order of the letters that they begin with.
        generator.entries.sort_by_key(|entry| entry.base.bytes().next());
        generator
    }

    /// Adds a pattern. One whose skeleton is named takes the place of one that was read from a pattern.
    fn add(&mut self, pattern: &str, named: Option<&str>) {
        let skeleton = Skeleton::of(named.unwrap_or(pattern));
        let base = skeleton.base();
        let has_base = self.entries.iter().find(|entry| entry.base == base);
        if named.is_none() && has_base.is_some_and(|entry| !entry.is_named) {
            return;
        }
        let same = self.entries.iter().find(|entry| entry.skeleton.is_same(&skeleton));
        if same.is_some_and(|entry| named.is_none() || entry.is_named) {
            return;
        }
        let entry = Entry { base, skeleton, pattern: pattern.to_owned(), is_named: named.is_some() };
        match self
            .entries
            .iter_mut()
            .find(|other| other.base == entry.base && other.skeleton.is_same_kind(&entry.skeleton))
        {
            Some(other) => {
                other.pattern = entry.pattern;
                other.is_named = entry.is_named;
            }
            None => self.entries.push(entry),
        }
    }

    /// Returns the pattern that is nearest to those fields of a skeleton that are in `mask`.
    fn nearest(&self, asked: &Skeleton, mask: u32) -> Option<Found<'_>> {
        let mut best: Option<(&Entry, Distance)> = None;
        for entry in &self.entries {
            let distance = asked.distance(&entry.skeleton, mask);
            let is_better = best.as_ref().is_none_or(|(_, least)| {
                distance.sum < least.sum || distance.sum == least.sum && least.missing < distance.missing
            });
            if is_better {
                best = Some((entry, distance));
                if distance.sum == 0 {
                    break;
                }
            }
        }
        let (entry, distance) = best?;
        Some(Found { pattern: &entry.pattern, named: entry.is_named.then_some(&entry.skeleton), distance })
    }

    /// Returns the best pattern of a skeleton. Widths of hours are those that are asked for where `match_hour` says so.
    pub(crate) fn best_pattern(&self, skeleton: &str, match_hour: bool) -> String {
        let asked = Skeleton::of(skeleton);
        let Some(found) = self.nearest(&asked, !0) else { return String::new() };
        if found.distance.missing == 0 && found.distance.extra == 0 {
            return self.adjust(&asked, found.pattern, found.named, match_hour, false);
        }
        let date = self.appended(&asked, asked.mask() & DATE_MASK, match_hour);
        let time = self.appended(&asked, asked.mask() & TIME_MASK, match_hour);
        match (date.is_empty(), time.is_empty()) {
            (_, true) => date,
            (true, _) => time,
            _ => pattern::fill(self.data.glue_at(glue_style(&asked)), &[&time, &date]),
        }
    }

    /// Returns a pattern of the fields in `mask`: the nearest one, with those appended that it has not.
    fn appended(&self, asked: &Skeleton, mask: u32, match_hour: bool) -> String {
        const FRACTION: u32 = 1 << Field::FractionalSecond as u32;
        const SECONDS: u32 = FRACTION | 1 << Field::Second as u32;
        if mask == 0 {
            return String::new();
        }
        let Some(mut found) = self.nearest(asked, mask) else { return String::new() };
        let mut result = self.adjust(asked, found.pattern, found.named, match_hour, false);
        let (mut missing, mut last_missing) = (found.distance.missing, 0);
        while missing != 0 && missing != last_missing {
            if missing & SECONDS == FRACTION && mask & SECONDS == SECONDS {
                result = self.adjust(asked, &result, found.named, match_hour, true);
                missing &= !FRACTION;
                continue;
            }
            let before = missing;
            let Some(next) = self.nearest(asked, missing) else { break };
            found = next;
            missing = found.distance.missing;
            let addition = self.adjust(asked, found.pattern, found.named, match_hour, false);
            let field = (before & !missing).checked_ilog2().map_or(0, |bit| bit as usize).min(FIELDS - 1);
            result = self.append(&result, &addition, field);
            last_missing = before;
        }
        result
    }

    fn append(&self, result: &str, addition: &str, field: usize) -> String {
        let item = APPEND_ITEMS[field];
        let template = if item.is_empty() { "{0} ├{2}: {1}┤" } else { self.data.append_item(item) };
        let name = format!("'{}'", self.data.field_name(FIELD_NAMES[field]).replace('\'', "''"));
        pattern::fill(template, &[result, addition, &name])
    }

    /// Gives the fields of a pattern the letters and widths that are asked for.
    fn adjust(
        &self,
        asked: &Skeleton,
        pattern: &str,
        named: Option<&Skeleton>,
        match_hour: bool,
        fractions: bool,
    ) -> String {
        let mut items = pattern::parse(pattern);
        for item in &mut items {
            let Item::Field(letter, count) = *item else { continue };
            let Some((field, is_numeric)) = skeleton::field_of(letter, count) else { continue };
            let form = asked.form(field);
            if fractions && field == Field::Second {
                // The digits of the fraction follow the seconds at once.
                let fraction = asked.form(Field::FractionalSecond).count;
                *item = Item::Literal(format!("\0{count},{fraction}"));
            } else if form.is_there() {
                let count = adjusted_count(field, (letter, count, is_numeric), form, named, match_hour);
                *item = Item::Field(self.adjusted_letter(field, letter, form.letter, count), count);
            }
        }
        let expanded = items.into_iter().flat_map(|item| self.expand(item)).collect::<Vec<_>>();
        pattern::write(&expanded)
    }

    /// Turns the mark of seconds with a fraction into their fields.
    fn expand(&self, item: Item) -> Vec<Item> {
        if let Item::Literal(text) = &item
            && let Some((seconds, fraction)) = text.strip_prefix('\0').and_then(|counts| counts.split_once(','))
            && let (Ok(seconds), Ok(fraction)) = (seconds.parse(), fraction.parse())
        {
            return vec![Item::Field('s', seconds), Item::Literal(self.decimal.clone()), Item::Field('S', fraction)];
        }
        vec![item]
    }

    fn adjusted_letter(&self, field: Field, found: char, asked: char, count: usize) -> char {
        let keeps =
            matches!(field, Field::Hour | Field::Month | Field::Weekday) || field == Field::Year && asked != 'Y';
        let letter = if keeps { found } else { asked };
        match (field, letter) {
            (Field::Weekday, 'E') if count < 3 => 'e',
            (Field::Hour, _) => match (asked, self.hour) {
                ('h' | 'K', 'h' | 'K') | ('H' | 'k', 'H' | 'k') => self.hour,
                _ => letter,
            },
            _ => letter,
        }
    }
}

/// How long a field of a pattern becomes.
fn adjusted_count(
    field: Field,
    (letter, count, is_numeric): (char, usize, bool),
    form: skeleton::Form,
    named: Option<&Skeleton>,
    match_hour: bool,
) -> usize {
    let asked = if form.letter == 'E' && form.count < 3 { 3 } else { form.count };
    let _ = letter;
    match (field, named) {
        (Field::Hour, _) if !match_hour => count,
        (Field::Minute | Field::Second, _) => count,
        (_, Some(named)) if form.letter != 'c' && form.letter != 'e' => {
            let is_as_named = named.form(field).count == asked;
            if is_as_named || is_numeric != form.is_numeric() { count } else { asked }
        }
        _ => asked,
    }
}

/// The style of the pattern that joins date and time: as long as the month is written.
fn glue_style(asked: &Skeleton) -> Style {
    match asked.form(Field::Month).count {
        4 if asked.has(Field::Weekday) => Style::Full,
        4 => Style::Long,
        3 => Style::Medium,
        _ => Style::Short,
    }
}
