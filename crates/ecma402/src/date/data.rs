//! What CLDR has about dates, by locale and calendar.

use cldr::Node;

/// The lengths of the styles `full`, `long`, `medium`, `short`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Style {
    /// The longest one.
    Full,
    /// Names are written out.
    Long,
    /// Names are abbreviated.
    Medium,
    /// Numbers alone.
    Short,
}

/// How long a name is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Width {
    Wide,
    Abbreviated,
    Short,
    Narrow,
}

impl Width {
    fn key(self) -> &'static str {
        match self {
            Self::Wide => "wide",
            Self::Abbreviated => "abbreviated",
            Self::Short => "short",
            Self::Narrow => "narrow",
        }
    }
}

/// The data of a calendar in a locale.
#[derive(Debug, Clone, Copy)]
pub(crate) struct CalendarData {
    calendar: Node,
    fields: Option<Node>,
    pub(crate) zones: Option<Node>,
}

/// Returns the data of a locale below `part`, of its nearest ancestor that has some where it has none itself.
fn of_locale(locale: &str, part: &str) -> Option<Node> {
    let mut name = locale;
    loop {
        if let Some(node) = cldr::locale(name).and_then(|node| node.get(part)) {
            return Some(node);
        }
        name = match name.rfind('-') {
            Some(end) => &name[..end],
            None if name == "en" => return None,
            None => "en",
        };
    }
}

impl CalendarData {
    /// Returns the data of a calendar, by the name that ECMA-402 has for it.
    pub(crate) fn of(locale: &str, calendar: &str) -> Option<Self> {
        let dates = of_locale(locale, "dates")?;
        let calendars = dates.get("calendars")?;
        let name = if calendar == "iso8601" { "gregory" } else { calendar };
        let calendar = calendars.get(name).or_else(|| calendars.get("gregory"))?;
        Some(Self { calendar, fields: dates.get("fields"), zones: of_locale(locale, "dates-zones") })
    }

    /// Returns the pattern of dates of a style, and the digits that it names for fields (`y=jpanyear`, `hebr`).
    pub(crate) fn date_format(self, style: Style) -> (&'static str, &'static str) {
        self.format("dateFormats", style)
    }

    /// Returns the pattern of times of a style.
    pub(crate) fn time_format(self, style: Style) -> &'static str {
        self.format("timeFormats", style).0
    }

    fn format(self, key: &str, style: Style) -> (&'static str, &'static str) {
        let Some(node) = self.styled(key, style) else { return ("", "") };
        let mut items = node.items().filter_map(Node::text);
        match node.text() {
            Some(text) => (text, ""),
            None => (items.next().unwrap_or_default(), items.next().unwrap_or_default()),
        }
    }

    fn styled(self, key: &str, style: Style) -> Option<Node> {
        self.calendar.get(key)?.items().nth(style as usize)
    }

    /// Returns the pattern that joins the date `{1}` with the time `{0}` at it.
    pub(crate) fn glue_at(self, style: Style) -> &'static str {
        self.styled("glueAt", style).and_then(Node::text).unwrap_or("{1} {0}")
    }

    /// Returns the pattern that joins the date `{1}` with a range of times `{0}`.
    pub(crate) fn glue(self, style: Style) -> &'static str {
        self.styled("glue", style).and_then(Node::text).unwrap_or("{1} {0}")
    }

    /// Returns the patterns of skeletons.
    pub(crate) fn available(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let maps = ["date", "time"].into_iter().filter_map(move |kind| self.calendar.at(&["available", kind]));
        maps.flat_map(Node::entries).filter_map(|(skeleton, pattern)| Some((skeleton, pattern.text()?)))
    }

    /// Returns the patterns of intervals: by skeleton, by the greatest field that differs.
    pub(crate) fn intervals(self) -> impl Iterator<Item = (&'static str, Node)> {
        let maps = ["date", "time"].into_iter().filter_map(move |kind| self.calendar.at(&["intervals", kind]));
        maps.flat_map(Node::entries)
    }

    /// Returns the patterns of an interval's skeleton.
    pub(crate) fn interval(self, skeleton: &str) -> Option<Node> {
        ["date", "time"].into_iter().find_map(|kind| self.calendar.at(&["intervals", kind, skeleton]))
    }

    /// Returns the pattern of the interval that goes from `{0}` to `{1}`.
    pub(crate) fn interval_fallback(self) -> &'static str {
        self.calendar.text_of("intervalFallback").unwrap_or("{0} – {1}")
    }

    /// Returns the pattern that appends a field.
    pub(crate) fn append_item(self, name: &str) -> &'static str {
        self.calendar.at(&["append", name]).and_then(Node::text).unwrap_or("{0} {1}")
    }

    /// Returns what the field of this index is called.
    pub(crate) fn field_name(self, index: usize) -> &'static str {
        self.fields.and_then(|fields| fields.items().nth(index)).and_then(Node::text).unwrap_or_default()
    }

    fn name(self, of: &str, standalone: bool, width: Width, index: usize) -> Option<&'static str> {
        let context = if standalone { "stand-alone" } else { "format" };
        self.calendar.at(&[of, context, width.key()])?.items().nth(index)?.text()
    }

    /// Returns the name of a month; the first one has the index 0.
    pub(crate) fn month(self, standalone: bool, width: Width, index: usize) -> Option<&'static str> {
        self.name("months", standalone, width, index)
    }

    /// Returns the name of a day of the week; Sunday has the index 0.
    pub(crate) fn weekday(self, standalone: bool, width: Width, index: usize) -> &'static str {
        self.name("days", standalone, width, index).unwrap_or_default()
    }

    /// Returns the pattern of a leap month's name `{0}`; that of numbers without a width.
    pub(crate) fn leap_month(self, standalone: bool, width: Option<Width>) -> Option<&'static str> {
        let context = if standalone { "stand-alone" } else { "format" };
        let path = width.map_or(["leapMonths", "numeric", "all"], |width| ["leapMonths", context, width.key()]);
        self.calendar.at(&path)?.text()
    }

    /// Returns the name of a year of the cycle of sixty; the first one has the index 0.
    pub(crate) fn cyclic_year(self, width: Width, index: usize) -> Option<&'static str> {
        self.calendar.at(&["cyclicYears", width.key()])?.items().nth(index)?.text()
    }

    /// Returns the name of an era.
    pub(crate) fn era(self, width: Width, index: usize) -> Option<&'static str> {
        let key = match width {
            Width::Wide => "eraNames",
            Width::Abbreviated | Width::Short => "eraAbbr",
            Width::Narrow => "eraNarrow",
        };
        self.calendar.at(&["eras", key])?.items().nth(index)?.text()
    }

    /// Returns the name of a period of the day (`am`, `noon`, `evening1`).
    pub(crate) fn day_period(self, width: Width, period: &str) -> Option<&'static str> {
        self.calendar.at(&["dayPeriods", "format", width.key(), period])?.text()
    }
}

/// Returns what CLDR has about dates that belongs to no locale.
pub(crate) fn supplemental(part: &str) -> Option<Node> {
    cldr::supplemental().at(&["dates", part])
}

/// Returns what CLDR has about time zones that belongs to no locale.
pub(crate) fn zones(part: &str) -> Option<Node> {
    cldr::supplemental().at(&["dates-zones", part])
}
