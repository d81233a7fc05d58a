//! Changes a locale's identifier (ECMA-402, "UpdateLanguageId", "MakeLocaleRecord").

use icu_locale_core::Locale;
use icu_locale_core::extensions::unicode;
use icu_locale_core::subtags::{Language, Region, Script, Variant, Variants};

/// Sets the language. `None` where it is not well-formed.
pub fn set_language(locale: &mut Locale, language: &str) -> Option<()> {
    locale.id.language = Language::try_from_str(language).ok()?;
    Some(())
}

/// Sets the script. `None` where it is not well-formed.
pub fn set_script(locale: &mut Locale, script: &str) -> Option<()> {
    locale.id.script = Some(Script::try_from_str(script).ok()?);
    Some(())
}

/// Sets the region. `None` where it is not well-formed.
pub fn set_region(locale: &mut Locale, region: &str) -> Option<()> {
    locale.id.region = Some(Region::try_from_str(region).ok()?);
    Some(())
}

/// Sets the variants. `None` where they are not well-formed, or one comes twice.
pub fn set_variants(locale: &mut Locale, variants: &str) -> Option<()> {
    let mut all = variants.split('-').map(Variant::try_from_str).collect::<Result<Vec<_>, _>>().ok()?;
    all.sort_unstable();
    if all.windows(2).any(|pair| pair[0] == pair[1]) {
        return None;
    }
    locale.id.variants = Variants::from_vec_unchecked(all);
    Some(())
}

/// Sets a key of the extension `u`. `None` where its value is not well-formed.
pub fn set_keyword(locale: &mut Locale, key: &str, value: &str) -> Option<()> {
    let key = unicode::Key::try_from_str(key).ok()?;
    locale.extensions.unicode.keywords.set(key, unicode::Value::try_from_str(value).ok()?);
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_changed() {
        let mut locale = Locale::try_from_str("en-u-kn").unwrap();
        assert_eq!(set_language(&mut locale, "d"), None);
        assert_eq!(set_script(&mut locale, "latin"), None);
        assert_eq!(set_variants(&mut locale, "1996-1996"), None);
        assert_eq!(set_variants(&mut locale, ""), None);
        set_language(&mut locale, "DE").unwrap();
        set_region(&mut locale, "at").unwrap();
        set_variants(&mut locale, "fonipa-1996").unwrap();
        set_keyword(&mut locale, "ca", "roc").unwrap();
        set_keyword(&mut locale, "kn", "false").unwrap();
        assert_eq!(locale.to_string(), "de-AT-1996-fonipa-u-ca-roc-kn-false");
    }
}
