//! Patterns of intervals: one for each field that may be the greatest that differs (UTS 35, part 4, "intervalFormats").

use super::data::{CalendarData, Style};
use super::generator::Generator;
use super::pattern::{self, Item};

/// The fields that are compared, from the greatest on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Difference {
    Era,
    Year,
    Month,
    Day,
    DayPeriod,
    Hour,
    Minute,
    Second,
    Fraction,
}

impl Difference {
    /// Returns the keys of the data for this difference.
    fn keys(self) -> &'static [&'static str] {
        match self {
            Self::Era => &["G"],
            Self::Year => &["y"],
            Self::Month => &["M"],
            Self::Day => &["d"],
            Self::DayPeriod => &["B", "a"],
            Self::Hour => &["h", "H", "k", "K"],
            Self::Minute => &["m"],
            Self::Second | Self::Fraction => &["s"],
        }
    }

    fn letter(self) -> char {
        match self {
            Self::Era => 'G',
            Self::Year => 'y',
            Self::Month => 'M',
            _ => 'd',
        }
    }

    /// How small this field is, on the scale of [`level_of`].
    fn level(self) -> u8 {
        match self {
            Self::Era => 0,
            Self::Year => 10,
            Self::Month => 20,
            Self::Day => 30,
            Self::DayPeriod => 40,
            Self::Hour => 50,
            Self::Minute => 60,
            Self::Second => 70,
            Self::Fraction => 80,
        }
    }
}

/// How small the field of a letter is.
fn level_of(letter: char) -> u8 {
    match letter {
        'y' | 'Y' | 'u' | 'U' | 'r' => 10,
        'M' | 'L' | 'Q' | 'q' | 'w' | 'D' => 20,
        'd' | 'E' | 'e' | 'c' | 'F' | 'W' => 30,
        'a' | 'A' => 40,
        'h' | 'H' | 'k' | 'K' => 50,
        'm' => 60,
        's' => 70,
        'S' => 80,
        _ => 0,
    }
}

/// Whether a pattern shows nothing that is as small as a field.
fn is_unseen(pattern: &str, field: Difference) -> bool {
    pattern::parse(pattern).iter().all(|item| match item {
        Item::Field(letter, _) => field.level() > level_of(*letter),
        Item::Literal(_) => true,
    })
}

/// How an interval is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Range {
    /// The pattern of a single date: nothing that it shows differs.
    Single,
    /// Both dates by patterns of their own, one after the other.
    Parts(String, String),
    /// Both dates by this pattern, joined by the pattern of the locale.
    Joined(String),
    /// The date once, joined by the pattern with both times.
    Times { glue: &'static str, date: String, time: String },
}

/// What is found for a field: a pattern that has both dates, or one of a date that is joined.
#[derive(Debug, Clone)]
enum Found {
    Interval(String, String),
    Joined(String),
}

/// The patterns of intervals of a pattern.
pub(crate) struct Intervals {
    full: String,
    found: [Option<Found>; 8],
    /// Patterns of the date, of the time, and what joins them, where there is both.
    parts: Option<(&'static str, String, String)>,
}

/// The skeletons of date and time: as asked for, and with one form of each field.
#[derive(Default)]
struct Skeletons {
    date: String,
    time: String,
    normal_date: String,
    normal_time: String,
}

impl Skeletons {
    fn of(skeleton: &str) -> Self {
        let mut parts = Self::default();
        let mut counts = [0usize; 128];
        for letter in skeleton.chars().filter(char::is_ascii_alphabetic) {
            counts[letter as usize] += 1;
            match letter {
                'E' | 'd' | 'M' | 'y' => parts.date.push(letter),
                'a' | 'h' | 'H' | 'k' | 'K' | 'm' | 'z' | 'v' => parts.time.push(letter),
                'V' | 'Z' | 'j' | 's' | 'S' | 'A' | 'b' | 'B' => {
                    parts.time.push(letter);
                    parts.normal_time.push(letter);
                }
                'O' => {}
                _ => {
                    parts.date.push(letter);
                    parts.normal_date.push(letter);
                }
            }
        }
        let count = |letter: char| counts[letter as usize];
        let mut repeat = |letter: char, count: usize| parts.normal_date.extend(std::iter::repeat_n(letter, count));
        repeat('y', count('y'));
        repeat('M', if count('M') < 3 { count('M').min(1) } else { count('M').min(5) });
        repeat('E', if count('E') <= 3 { count('E').min(1) } else { count('E').min(5) });
        repeat('d', count('d').min(1));
        let hour = ['H', 'k', 'h', 'K'].into_iter().find(|letter| count(*letter) > 0);
        parts.normal_time.extend(hour);
        parts.normal_time.extend(['m', 'z', 'v'].into_iter().filter(|letter| count(*letter) > 0));
        parts
    }
}

/// How well a skeleton of the data is that which is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Match {
    Exact,
    /// Fields have other widths.
    Widths,
    /// Letters of the same meaning are there: `v` for `z`, `h` for `K`.
    Letters,
    /// Fields differ.
    Fields,
}

impl Intervals {
    /// Finds the patterns of intervals for a pattern, whose skeleton this is.
    pub(crate) fn new(data: CalendarData, generator: &Generator, skeleton: &str) -> Self {
        let skeleton = normalize_hours(generator, skeleton);
        let full = generator.best_pattern(&skeleton, false);
        let mut intervals = Self { full, found: [const { None }; 8], parts: None };
        let parts = Skeletons::of(&skeleton);
        let has_both = !parts.date.is_empty() && !parts.time.is_empty();
        if has_both {
            let [day, time] =
                [&parts.normal_date, &parts.normal_time].map(|skeleton| generator.best_pattern(skeleton, false));
            intervals.parts = Some((data.glue(Style::Medium), day, time));
        }
        let has_time = !parts.time.is_empty();
        let wanted = if has_time { &parts.normal_time } else { &parts.normal_date };
        let found = intervals.find(data, wanted, has_time);
        if has_time && parts.date.is_empty() {
            intervals.set_dates_before_time(generator, &parts.time);
        } else if found && has_both {
            intervals.set_whole_dates(generator, &skeleton, &parts.date);
            intervals.join_date_with_times(&generator.best_pattern(&parts.date, false));
        }
        intervals
    }

    /// Takes the patterns of the nearest skeleton of the data. Whether there is one.
    fn find(&mut self, data: CalendarData, wanted: &str, has_time: bool) -> bool {
        let Some((best, matched)) = nearest(data, wanted) else { return false };
        if matched == Match::Fields {
            return false;
        }
        let mut search = Search { data, wanted: wanted.to_owned(), best: best.to_owned(), matched, extended: false };
        let fields: &[Difference] = if has_time {
            &[Difference::Minute, Difference::Hour, Difference::DayPeriod]
        } else {
            &[Difference::Day, Difference::Month, Difference::Year, Difference::Era]
        };
        for field in fields {
            if let Some(pattern) = search.pattern_of(*field) {
                let (first, second) = split(&pattern);
                self.found[*field as usize] = Some(Found::Interval(first, second));
            }
        }
        true
    }

    /// Times of different days have dates before them, although none was asked for.
    fn set_dates_before_time(&mut self, generator: &Generator, time: &str) {
        let pattern = generator.best_pattern(&format!("yMd{time}"), false);
        for field in [Difference::Day, Difference::Month, Difference::Year] {
            self.found[field as usize] = Some(Found::Joined(pattern.clone()));
        }
        self.found[Difference::Era as usize] =
            Some(Found::Joined(generator.best_pattern(&format!("GyMd{time}"), false)));
    }

    /// Where a field of the date differs that the skeleton has not, it is shown.
    fn set_whole_dates(&mut self, generator: &Generator, skeleton: &str, date: &str) {
        let mut skeleton = skeleton.to_owned();
        for field in [Difference::Day, Difference::Month, Difference::Year, Difference::Era] {
            if !date.contains(field.letter()) {
                skeleton.insert(0, field.letter());
                self.found[field as usize] = Some(Found::Joined(generator.best_pattern(&skeleton, false)));
            }
        }
    }

    /// Puts the date, once, to the patterns of intervals of times.
    fn join_date_with_times(&mut self, date: &str) {
        let Some((glue, ..)) = &self.parts else { return };
        for field in [Difference::DayPeriod, Difference::Hour, Difference::Minute] {
            if let Some(Found::Interval(first, second)) = &self.found[field as usize] {
                let (first, second) = split(&pattern::fill(glue, &[&format!("{first}{second}"), date]));
                self.found[field as usize] = Some(Found::Interval(first, second));
            }
        }
    }

    /// Returns how an interval is written whose greatest differing field this is.
    pub(crate) fn range(&self, difference: Option<Difference>) -> Range {
        let Some(difference) = difference else { return Range::Single };
        match self.found.get(difference as usize).and_then(Option::as_ref) {
            Some(Found::Interval(first, second)) => Range::Parts(first.clone(), second.clone()),
            Some(Found::Joined(pattern)) => Range::Joined(pattern.clone()),
            None if is_unseen(&self.full, difference) => Range::Single,
            None => match &self.parts {
                Some((glue, date, time)) if difference > Difference::Day => {
                    Range::Times { glue, date: date.clone(), time: time.clone() }
                }
                _ => Range::Joined(self.full.clone()),
            },
        }
    }
}

/// What is looked for in the data.
struct Search {
    data: CalendarData,
    wanted: String,
    best: String,
    matched: Match,
    extended: bool,
}

impl Search {
    /// Returns the pattern where a field differs, with the widths that are wanted.
    fn pattern_of(&mut self, field: Difference) -> Option<String> {
        let mut best = self.best.clone();
        let mut wanted = self.wanted.clone();
        let mut pattern = lookup(self.data, &best, field);
        if pattern.is_none() {
            if is_unseen(&best, field) {
                return None;
            }
            if field == Difference::DayPeriod {
                // The hours of a whole day have no halves: their pattern is that of differing hours.
                let pattern = lookup(self.data, &best, Difference::Hour)?;
                return Some(adjust_widths(&wanted, &best, pattern, self.matched));
            }
            if field < Difference::DayPeriod {
                best.insert(0, field.letter());
                wanted.insert(0, field.letter());
                pattern = lookup(self.data, &best, field);
                let (extended_best, extended_wanted) = (best.clone(), wanted.clone());
                if pattern.is_none() && self.matched == Match::Exact {
                    let (nearest, matched) = nearest(self.data, &best)?;
                    self.matched = matched;
                    if matched != Match::Fields {
                        pattern = lookup(self.data, nearest, field);
                        nearest.clone_into(&mut best);
                    }
                }
                if pattern.is_some() && field == Difference::Month {
                    self.extended = true;
                    (self.best, self.wanted) = (extended_best, extended_wanted.clone());
                }
                if pattern.is_some() {
                    let widths = if field == Difference::Month { extended_wanted } else { wanted };
                    return pattern.map(|pattern| adjust_widths(&widths, &best, pattern, self.matched));
                }
            }
        }
        Some(adjust_widths(&self.wanted, &best, pattern?, self.matched))
    }
}

fn lookup(data: CalendarData, skeleton: &str, field: Difference) -> Option<&'static str> {
    let node = data.interval(skeleton)?;
    field.keys().iter().find_map(|key| node.text_of(key))
}

type Widths = [u8; 128];

fn widths(skeleton: &str) -> Widths {
    let mut widths = [0u8; 128];
    for letter in skeleton.bytes() {
        let width = &mut widths[usize::from(letter & 0x7f)];
        *width = width.saturating_add(1);
    }
    widths
}

/// Returns the skeleton of the data that is nearest, and how near it is.
fn nearest(data: CalendarData, skeleton: &str) -> Option<(&'static str, Match)> {
    const DIFFERENT_FIELD: u32 = 0x1000;
    const NAME_FOR_NUMBER: u32 = 0x100;
    let replaced = skeleton.replace('z', "v").replace('k', "H").replace('K', "h").replace(['a', 'b'], "");
    let wanted = widths(&replaced);
    let mut best: Option<(&str, u32, Match)> = None;
    for (candidate, _) in data.intervals() {
        let (mut distance, mut matched) = (0, Match::Widths);
        for (letter, (mine, other)) in wanted.iter().zip(&widths(candidate)).enumerate() {
            if mine == other {
                continue;
            }
            if *mine == 0 || *other == 0 {
                matched = Match::Fields;
                distance += DIFFERENT_FIELD;
            } else if letter == usize::from(b'M') && (*mine <= 2) != (*other <= 2) {
                distance += NAME_FOR_NUMBER;
            } else {
                distance += u32::from(mine.abs_diff(*other));
            }
        }
        if distance == 0 {
            matched = Match::Exact;
        }
        if best.is_none_or(|(_, least, _)| distance < least) {
            best = Some((candidate, distance, matched));
        }
    }
    let (candidate, _, matched) = best?;
    Some((candidate, if replaced != skeleton && matched != Match::Fields { Match::Letters } else { matched }))
}

/// Widens the fields of a pattern to those that are wanted.
fn adjust_widths(wanted: &str, best: &str, pattern: &str, matched: Match) -> String {
    if matched == Match::Exact {
        return pattern.to_owned();
    }
    let (wanted_widths, mut best_widths) = (widths(wanted), widths(best));
    let mut items = pattern::parse(pattern);
    for item in &mut items {
        let Item::Field(letter, count) = item else { continue };
        if matched == Match::Letters {
            *letter = match *letter {
                'v' if wanted.contains('z') => 'z',
                'h' if wanted.contains('K') => 'K',
                'H' if wanted.contains('k') => 'k',
                'a' if wanted.contains('b') => 'b',
                other => other,
            };
        }
        if matches!(letter, 'a' | 'b') && best_widths[*letter as usize] == 0 {
            best_widths[*letter as usize] = 1;
        }
        let named = if *letter == 'L' { 'M' } else { *letter };
        let (has, wants) = (best_widths[named as usize & 0x7f], wanted_widths[named as usize & 0x7f]);
        if usize::from(has) == *count && wants > has {
            *count = usize::from(wants);
        }
    }
    pattern::write(&items)
}

/// Splits the pattern of an interval where the first field comes again.
fn split(pattern: &str) -> (String, String) {
    let items = pattern::parse(pattern);
    let mut seen = Vec::new();
    let at = items.iter().position(|item| match item {
        Item::Field(letter, _) if seen.contains(letter) => true,
        Item::Field(letter, _) => {
            seen.push(*letter);
            false
        }
        Item::Literal(_) => false,
    });
    let at = at.unwrap_or(items.len());
    (pattern::write(&items[..at]), pattern::write(&items[at..]))
}

/// Gives hours the letter that the locale prefers, once, with the period of the day that goes with it.
fn normalize_hours(generator: &Generator, skeleton: &str) -> String {
    let is_hour = |letter: &char| matches!(letter, 'h' | 'H' | 'k' | 'K');
    let is_period = |letter: &char| matches!(letter, 'a' | 'b' | 'B');
    let letters = skeleton.chars().collect::<Vec<_>>();
    let Some(first) = letters.iter().position(is_hour) else { return skeleton.to_owned() };
    let fields = pattern::parse(&generator.best_pattern(&letters[first].to_string(), false));
    let has = |wanted: &char| fields.iter().any(|item| matches!(item, Item::Field(letter, _) if letter == wanted));
    let hour = ['h', 'K', 'k'].into_iter().find(has).unwrap_or('H');
    let mut hours = String::from(hour);
    if matches!(hour, 'h' | 'K') {
        let asked = letters.iter().copied().find(is_period).unwrap_or('a');
        let period = ['b', 'B'].into_iter().find(has).unwrap_or(asked);
        let count = |is_counted: &dyn Fn(&char) -> bool| letters.iter().filter(|letter| is_counted(letter)).count();
        let width = match count(&is_period).max(count(&is_hour)) {
            5.. => 5,
            3 | 4 => 3,
            _ => 1,
        };
        hours.extend(std::iter::repeat_n(period, width));
    }
    let (before, after) = letters.split_at(first);
    let kept =
        |letters: &[char]| letters.iter().filter(|letter| !is_hour(letter) && !is_period(letter)).collect::<String>();
    format!("{}{hours}{}", kept(before), kept(after))
}
