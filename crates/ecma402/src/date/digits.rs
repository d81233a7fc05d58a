//! Numbers of dates: decimal digits, and the systems that patterns of CLDR name for their fields.

use super::data;

/// Writes a number with at least `least` digits; of two digits the last two of the number are written where `two` says so.
pub(crate) fn number(value: i32, least: usize, two: bool, system: &str) -> String {
    let value = if two { value.rem_euclid(100) } else { value };
    match system {
        "hebr" => hebrew(value),
        "hanidays" => chinese_day(value),
        "jpanyear" if value == 1 => "元".into(),
        "jpanyear" => number(value, least, two, "latn"),
        _ => {
            let text = format!("{:0least$}", value.unsigned_abs());
            let sign = if value < 0 { "-" } else { "" };
            format!("{sign}{}", in_digits(&text, system))
        }
    }
}

/// Replaces ASCII's digits by those of a numbering system.
pub(crate) fn in_digits(text: &str, system: &str) -> String {
    if system == "latn" {
        return text.to_owned();
    }
    let digits = data::supplemental("digits").and_then(|systems| systems.text_of(system));
    let Some(digits) = digits else { return text.to_owned() };
    let digits = digits.chars().collect::<Vec<_>>();
    let digit = |char: char| char.to_digit(10).and_then(|value| digits.get(value as usize).copied()).unwrap_or(char);
    text.chars().map(digit).collect()
}

/// Hebrew letters as numbers, with their marks; thousands stand before the rest.
fn hebrew(value: i32) -> String {
    const ONES: [&str; 10] = ["", "א", "ב", "ג", "ד", "ה", "ו", "ז", "ח", "ט"];
    const TENS: [&str; 10] = ["", "י", "כ", "ל", "מ", "נ", "ס", "ע", "פ", "צ"];
    const HUNDREDS: [&str; 10] = ["", "ק", "ר", "ש", "ת", "תק", "תר", "תש", "תת", "תתק"];
    // The sixth millennium is left out, being the current one.
    let value = if (5001..6000).contains(&value) { value - 5000 } else { value };
    if !(1..10_000).contains(&value) {
        return value.to_string();
    }
    let digit = |place: i32| usize::try_from(value / place % 10).unwrap_or_default();
    let mut letters = HUNDREDS[digit(100)].to_owned();
    match value % 100 {
        15 => letters.push_str("טו"),
        16 => letters.push_str("טז"),
        _ => {
            letters.push_str(TENS[digit(10)]);
            letters.push_str(ONES[digit(1)]);
        }
    }
    let marked = match letters.chars().count() {
        0 => String::new(),
        1 => format!("{letters}׳"),
        _ => {
            let last = letters.pop().unwrap_or_default();
            format!("{letters}״{last}")
        }
    };
    if value >= 1000 { format!("{}׳{marked}", ONES[digit(1000)]) } else { marked }
}

/// Days of a month of the Chinese calendar.
fn chinese_day(value: i32) -> String {
    const ONES: [&str; 11] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
    let ones = |value: i32| usize::try_from(value).ok().and_then(|value| ONES.get(value)).copied().unwrap_or_default();
    match value {
        1..=10 => format!("初{}", ones(value)),
        11..=19 => format!("十{}", ones(value - 10)),
        20 => "二十".into(),
        21..=29 => format!("廿{}", ones(value - 20)),
        30 => "三十".into(),
        31..=39 => format!("丗{}", ones(value - 30)),
        _ => value.to_string(),
    }
}

/// Returns the system that a pattern of a date names for a field: `y=jpanyear;d=hanidays`, or one for all of the date.
pub(crate) fn system_of<'a>(named: &'a str, letter: char, default: &'a str) -> &'a str {
    if named.is_empty() {
        return default;
    }
    let of_letter = named.split(';').find_map(|part| match part.split_once('=') {
        Some((field, system)) => field.starts_with(letter).then_some(system),
        None => (!"hHkKmsS".contains(letter)).then_some(part),
    });
    of_letter.unwrap_or(default)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn systems_of_patterns() {
        assert_eq!(number(5784, 1, false, "hebr"), "תשפ״ד");
        assert_eq!(number(15, 1, false, "hebr"), "ט״ו");
        assert_eq!(number(21, 1, false, "hanidays"), "廿一");
        assert_eq!(number(1, 1, false, "jpanyear"), "元");
        assert_eq!(number(2024, 2, true, "latn"), "24");
        assert_eq!(number(7, 2, false, "arab"), "٠٧");
        assert_eq!(system_of("y=jpanyear", 'y', "latn"), "jpanyear");
        assert_eq!(system_of("y=jpanyear", 'd', "latn"), "latn");
        assert_eq!((system_of("hebr", 'd', "latn"), system_of("hebr", 'h', "latn")), ("hebr", "latn"));
    }
}
