//! A reader of the text format, for the tests: written from its description, and knowing nothing of the encoder.
//!
//! <https://prometheus.io/docs/instrumenting/exposition_formats/>

use std::collections::{BTreeMap, BTreeSet};

pub(super) type Labels = BTreeMap<String, String>;

/// One family, in the order of the text.
#[derive(Debug)]
pub(super) struct Family {
    pub(super) name: String,
    pub(super) help: String,
    pub(super) kind: String,
    pub(super) samples: Vec<Sample>,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) struct Sample {
    pub(super) name: String,
    pub(super) labels: Labels,
    pub(super) value: f64,
}

/// One series of a histogram.
#[derive(Debug, Default)]
pub(super) struct Distribution {
    /// Upper bound and cumulative count, `+Inf` included.
    pub(super) buckets: Vec<(f64, f64)>,
    pub(super) sum: Option<f64>,
    pub(super) count: Option<f64>,
}

/// Reads a text and checks what the format asks for; the error says which line or family is wrong.
pub(super) fn parse(text: &str) -> Result<Vec<Family>, String> {
    if !text.ends_with('\n') {
        return Err("the last line does not end".into());
    }
    let mut families: Vec<Family> = Vec::new();
    for line in text.lines() {
        read_line(&mut families, line).map_err(|error| format!("{error}: {line}"))?;
    }
    for family in &families {
        check(family).map_err(|error| format!("{}: {error}", family.name))?;
    }
    Ok(families)
}

fn read_line(families: &mut Vec<Family>, line: &str) -> Result<(), String> {
    if let Some(rest) = line.strip_prefix("# HELP ") {
        let (name, help) = rest.split_once(' ').ok_or("no help")?;
        if families.iter().any(|family| family.name == name) {
            return Err("a second HELP, or one after samples".into());
        }
        let help = unescape(help, false)?;
        families.push(Family { name: name.into(), help, kind: String::new(), samples: Vec::new() });
        return Ok(());
    }
    let family = families.last_mut().ok_or("a line before any HELP")?;
    if let Some(rest) = line.strip_prefix("# TYPE ") {
        let (name, kind) = rest.split_once(' ').ok_or("no type")?;
        if name != family.name || !family.kind.is_empty() || !family.samples.is_empty() {
            return Err("TYPE of another family, a second one, or one after samples".into());
        }
        if !["counter", "gauge", "histogram", "summary", "untyped"].contains(&kind) {
            return Err("no such type".into());
        }
        kind.clone_into(&mut family.kind);
        return Ok(());
    }
    if line.starts_with('#') || line.is_empty() {
        return Err("a line that is no HELP, TYPE or sample".into());
    }
    let sample = sample(line)?;
    let suffix = sample.name.strip_prefix(family.name.as_str()).ok_or("a sample of another family")?;
    let allowed: &[&str] = if family.kind == "histogram" { &["_bucket", "_sum", "_count"] } else { &[""] };
    if family.kind.is_empty() || !allowed.contains(&suffix) {
        return Err("a sample before its TYPE, or with a suffix that its type does not have".into());
    }
    family.samples.push(sample);
    Ok(())
}

fn sample(line: &str) -> Result<Sample, String> {
    let name_end = line.find(['{', ' ']).ok_or("no value")?;
    let (name, rest) = line.split_at(name_end);
    if !is_name(name, true) {
        return Err("not a metric name".into());
    }
    let (labels, value) = match rest.strip_prefix('{') {
        Some(rest) => labels(rest)?,
        None => (Labels::new(), rest),
    };
    let value = value.strip_prefix(' ').ok_or("no space before the value")?;
    Ok(Sample { name: name.into(), labels, value: number(value)? })
}

/// Reads `a="x",b="y"}` and returns what follows.
fn labels(mut rest: &str) -> Result<(Labels, &str), String> {
    let mut labels = Labels::new();
    loop {
        let (name, after) = rest.split_once("=\"").ok_or("no label")?;
        let end = closing_quote(after).ok_or("a label value that does not end")?;
        let value = unescape(&after[..end], true)?;
        if !is_name(name, false) || labels.insert(name.into(), value).is_some() {
            return Err(format!("label {name} is badly named or there twice"));
        }
        rest = &after[end + 1..];
        if let Some(after) = rest.strip_prefix('}') {
            return Ok((labels, after));
        }
        rest = rest.strip_prefix(',').ok_or("no comma between labels")?;
    }
}

fn closing_quote(text: &str) -> Option<usize> {
    let mut escaped = false;
    text.find(|c| {
        let closes = c == '"' && !escaped;
        escaped = c == '\\' && !escaped;
        closes
    })
}

/// Help knows `\\` and `\n`; a label value `\"` as well.
fn unescape(text: &str, quotes: bool) -> Result<String, String> {
    let mut plain = String::new();
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        plain.push(match (c, quotes) {
            ('"', true) => return Err("a bare quote".into()),
            ('\\', _) => match (chars.next(), quotes) {
                (Some('\\'), _) => '\\',
                (Some('n'), _) => '\n',
                (Some('"'), true) => '"',
                other => return Err(format!("no such escape: {other:?}")),
            },
            (c, _) => c,
        });
    }
    Ok(plain)
}

fn is_name(name: &str, colons: bool) -> bool {
    let valid = |c: char| c.is_ascii_alphanumeric() || c == '_' || (colons && c == ':');
    name.chars().all(valid) && name.starts_with(|c: char| !c.is_ascii_digit())
}

fn number(text: &str) -> Result<f64, String> {
    match text {
        "+Inf" => Ok(f64::INFINITY),
        "-Inf" => Ok(f64::NEG_INFINITY),
        "NaN" => Ok(f64::NAN),
        // Rust also reads `inf` and `infinity`, which the format does not name.
        _ if text.contains(['i', 'I']) => Err("not a number".into()),
        _ => text.parse().map_err(|_| "not a number".into()),
    }
}

/// What holds for a whole family.
fn check(family: &Family) -> Result<(), String> {
    if family.kind.is_empty() || family.samples.is_empty() {
        return Err("no TYPE or no samples".into());
    }
    let mut seen = BTreeSet::new();
    for sample in &family.samples {
        if !seen.insert((&sample.name, &sample.labels)) {
            return Err(format!("a series is there twice: {sample:?}"));
        }
        if family.kind == "counter" && (sample.value.is_nan() || sample.value < 0.0) {
            return Err(format!("a counter below 0: {sample:?}"));
        }
    }
    if family.kind == "histogram" {
        for (labels, distribution) in family.distributions() {
            distribution.check().map_err(|error| format!("{labels:?}: {error}"))?;
        }
    }
    Ok(())
}

impl Family {
    /// The only sample with these labels.
    pub(super) fn value(&self, labels: &[(&str, &str)]) -> Option<f64> {
        let labels: Labels = labels.iter().map(|&(name, value)| (name.into(), value.into())).collect();
        self.samples.iter().find(|sample| sample.labels == labels).map(|sample| sample.value)
    }

    /// The series of a histogram, by their labels without `le`.
    pub(super) fn distributions(&self) -> BTreeMap<Labels, Distribution> {
        let mut series: BTreeMap<Labels, Distribution> = BTreeMap::new();
        for sample in &self.samples {
            let mut labels = sample.labels.clone();
            let bound = labels.remove("le");
            let distribution = series.entry(labels).or_default();
            match (sample.name.rsplit('_').next(), bound) {
                (Some("bucket"), Some(bound)) => {
                    distribution.buckets.push((number(&bound).unwrap_or(f64::NAN), sample.value));
                }
                (Some("sum"), None) => distribution.sum = Some(sample.value),
                (Some("count"), None) => distribution.count = Some(sample.value),
                _ => distribution.buckets.push((f64::NAN, f64::NAN)),
            }
        }
        series
    }
}

impl Distribution {
    fn check(&self) -> Result<(), String> {
        let rising = self.buckets.windows(2).all(|pair| pair[0].0 < pair[1].0 && pair[0].1 <= pair[1].1);
        if !rising || self.buckets.iter().any(|bucket| bucket.0.is_nan()) {
            return Err(format!("bounds or counts do not rise: {:?}", self.buckets));
        }
        match self.buckets.last() {
            Some(&(bound, count)) if bound == f64::INFINITY && Some(count) == self.count => {}
            last => return Err(format!("{last:?} is not +Inf with the count {:?}", self.count)),
        }
        self.sum.map(|_| ()).ok_or_else(|| "no sum".into())
    }
}

#[test]
fn the_reader_refuses_what_the_format_does() {
    let gauge = "# HELP a h\n# TYPE a gauge\n";
    let histogram = "# HELP a h\n# TYPE a histogram\n";
    let whole = "a_bucket{le=\"1\"} 1\na_bucket{le=\"+Inf\"} 2\na_sum 3\na_count 2\n";
    assert!(parse(&format!("{gauge}a 1\n")).is_ok());
    assert!(parse(&format!("{histogram}{whole}")).is_ok());
    for bad in [
        format!("{gauge}a 1"),
        "a 1\n".into(),
        "# HELP a h\na 1\n".into(),
        format!("{gauge}a 1\n{gauge}a{{b=\"c\"}} 1\n"),
        format!("{gauge}a 1\n# TYPE a gauge\n"),
        format!("{gauge}b 1\n"),
        gauge.into(),
        format!("{gauge}a 1\na 1\n"),
        format!("{gauge}a{{b=\"c\",d=\"e\"}} 1\na{{d=\"e\",b=\"c\"}} 1\n"),
        format!("{gauge}a{{b=\"c\"d\"}} 1\n"),
        format!("{gauge}a{{b=\"\\t\"}} 1\n"),
        format!("{gauge}a inf\n"),
        format!("{gauge}1a 1\n"),
        gauge.replace("gauge", "counter") + "a -1\n",
        format!("{histogram}{}", whole.replace("+Inf\"} 2", "+Inf\"} 1")),
        format!("{histogram}{}", whole.replace("+Inf", "2")),
        format!("{histogram}{}", whole.replace("le=\"1\"} 1", "le=\"1\"} 3")),
        format!("{histogram}{}", whole.replace("a_sum 3\n", "")),
        format!("{histogram}{}", whole.replace("a_bucket{le=\"1\"}", "a_bucket")),
    ] {
        assert!(parse(&bad).is_err(), "{bad}");
    }
}

#[test]
fn the_reader_undoes_escapes() {
    let families = parse("# HELP a x\\\\y\\nz\n# TYPE a gauge\na{b=\"q\\\"{},=\\\\\\n\",c=\"\"} -Inf\n").unwrap();
    assert_eq!(families[0].help, "x\\y\nz");
    assert_eq!(families[0].value(&[("b", "q\"{},=\\\n"), ("c", "")]), Some(f64::NEG_INFINITY));
}
