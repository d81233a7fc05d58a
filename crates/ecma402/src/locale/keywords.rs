//! The canonical values of keywords (UTS 35, "Canonical Unicode Locale Identifiers"): those that the files of CLDR's folder
//! `bcp47` give for names that they call aliases or deprecated.

use icu_locale_core::Locale;
use icu_locale_core::extensions::{transform, unicode};

/// Keys of the extension `u`, their values that have another name, and that name.
const VALUES: [(&str, &str, &str); 59] = [
    ("ca", "ethiopic-amete-alem", "ethioaa"),
    ("ca", "islamicc", "islamic-civil"),
    ("kb", "yes", "true"),
    ("kc", "yes", "true"),
    ("kh", "yes", "true"),
    ("kk", "yes", "true"),
    ("kn", "yes", "true"),
    ("ks", "primary", "level1"),
    ("ks", "tertiary", "level3"),
    ("ms", "imperial", "uksystem"),
    ("tz", "aqams", "aqmcm"),
    ("tz", "caffs", "cawnp"),
    ("tz", "camtr", "cator"),
    ("tz", "canpg", "cator"),
    ("tz", "capnt", "caiql"),
    ("tz", "cathu", "cator"),
    ("tz", "cayzf", "caedm"),
    ("tz", "cet", "bebru"),
    ("tz", "cnckg", "cnsha"),
    ("tz", "cnhrb", "cnsha"),
    ("tz", "cnkhg", "cnurc"),
    ("tz", "cst6cdt", "uschi"),
    ("tz", "cuba", "cuhav"),
    ("tz", "eet", "grath"),
    ("tz", "egypt", "egcai"),
    ("tz", "eire", "iedub"),
    ("tz", "est", "papty"),
    ("tz", "est5edt", "usnyc"),
    ("tz", "factory", "unk"),
    ("tz", "gaza", "gazastrp"),
    ("tz", "gmt0", "gmt"),
    ("tz", "hongkong", "hkhkg"),
    ("tz", "hst", "ushnl"),
    ("tz", "iceland", "isrey"),
    ("tz", "iran", "irthr"),
    ("tz", "israel", "jeruslm"),
    ("tz", "jamaica", "jmkin"),
    ("tz", "japan", "jptyo"),
    ("tz", "libya", "lytip"),
    ("tz", "met", "bebru"),
    ("tz", "mncoq", "mnuln"),
    ("tz", "mst", "usphx"),
    ("tz", "mst7mdt", "usden"),
    ("tz", "mxstis", "mxtij"),
    ("tz", "navajo", "usden"),
    ("tz", "poland", "plwaw"),
    ("tz", "portugal", "ptlis"),
    ("tz", "prc", "cnsha"),
    ("tz", "pst8pdt", "uslax"),
    ("tz", "roc", "twtpe"),
    ("tz", "rok", "krsel"),
    ("tz", "turkey", "trist"),
    ("tz", "uct", "utc"),
    ("tz", "uaozh", "uaiev"),
    ("tz", "uauzh", "uaiev"),
    ("tz", "umjon", "ushnl"),
    ("tz", "usnavajo", "usden"),
    ("tz", "wet", "ptlis"),
    ("tz", "zulu", "utc"),
];

/// Gives the values of the extensions `u` and `t` their canonical names.
pub fn canonicalize_values(locale: &mut Locale) {
    let keywords = &mut locale.extensions.unicode.keywords;
    if !keywords.is_empty() {
        for (key, alias, name) in VALUES {
            let Ok(key) = unicode::Key::try_from_str(key) else { continue };
            if keywords.get(&key).is_some_and(|value| value.to_string() == alias)
                && let Ok(value) = unicode::Value::try_from_str(name)
            {
                keywords.set(key, value);
            }
        }
    }
    let fields = &mut locale.extensions.transform.fields;
    if let (Ok(key), Ok(value)) = (transform::Key::try_from_str("m0"), transform::Value::try_from_str("prprname"))
        && fields.get(&key).is_some_and(|value| value.to_string() == "names")
    {
        fields.set(key, value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_have_their_canonical_names() {
        for (tag, canonical) in [
            ("en-u-ca-islamicc-kn-yes", "en-u-ca-islamic-civil-kn"),
            ("en-u-ca-ethiopic-amete-alem", "en-u-ca-ethioaa"),
            ("en-u-tz-eire", "en-u-tz-iedub"),
            ("en-t-m0-names", "en-t-m0-prprname"),
            ("en-u-kf-yes", "en-u-kf-yes"),
        ] {
            let mut locale = Locale::try_from_str(tag).unwrap();
            canonicalize_values(&mut locale);
            assert_eq!(locale.to_string(), canonical, "{tag}");
        }
    }
}
