//! Refuses source text that is nested so deeply that the parser, which recurses, could not hold it.
//!
//! Brackets are counted, and what nests without them (`else if`, arrows, conditionals, unary operators, labels …), until
//! a token ends the statement. What the count misses is caught by the guard below the stack.

mod levels;

use super::tokens::{Before, Kind, Token, Tokens};
use levels::Levels;
pub(crate) use levels::{MAX_DEPTH, message};

/// Checks how deeply source text is nested.
///
/// # Errors
/// The depth at which the scan stopped.
pub(crate) fn check(source: &str) -> Result<(), usize> {
    let mut levels = Levels::default();
    for token in Tokens::of(source) {
        count(&token, &mut levels)?;
    }
    Ok(())
}

fn count(token: &Token<'_>, levels: &mut Levels) -> Result<(), usize> {
    match token.kind {
        Kind::Word(word) => {
            end_statement(word, token, levels);
            count_word(word, levels)
        }
        Kind::Name { text, .. } => {
            end_statement(text, token, levels);
            Ok(())
        }
        Kind::Open(bracket) => {
            if bracket != b'{' && token.before == Before::Operand {
                levels.chain()?;
            }
            if bracket == b'{' && token.before == Before::Arrow {
                // The braces are the level that the arrow was counted for.
                levels.forget_value();
            }
            levels.open(bracket)
        }
        Kind::Close(bracket) => {
            levels.close(match bracket {
                b')' => b'(',
                b']' => b'[',
                _ => b'{',
            });
            Ok(())
        }
        Kind::Template => {
            levels.chain()?;
            levels.open(b'`')
        }
        Kind::Substitution => levels.open(b'{'),
        Kind::TemplateEnd => {
            levels.close(b'`');
            Ok(())
        }
        Kind::RegExp(depth) if depth > MAX_DEPTH => Err(MAX_DEPTH + 1),
        Kind::Semicolon | Kind::Comma => {
            levels.end_value();
            Ok(())
        }
        Kind::Dot | Kind::Spread => levels.chain(),
        Kind::Operator(operator) => count_operator(operator, token.before, levels),
        Kind::String | Kind::RegExp(_) => Ok(()),
    }
}

fn count_word(word: &[u8], levels: &mut Levels) -> Result<(), usize> {
    match word {
        b"typeof" | b"void" | b"delete" | b"new" | b"await" | b"yield" | b"extends" => levels.nest_value(),
        b"if" | b"while" | b"for" | b"with" | b"do" => levels.nest_statement(),
        b"case" | b"default" => {
            levels.end_statement();
            Ok(())
        }
        b"in" | b"of" | b"instanceof" => levels.chain(),
        _ => Ok(()),
    }
}

/// Notices that a statement has ended before a word.
fn end_statement(word: &[u8], token: &Token<'_>, levels: &mut Levels) {
    let goes_on = || matches!(word, b"else" | b"catch" | b"finally" | b"extends" | b"in" | b"of" | b"instanceof");
    let ended = match token.before {
        Before::Operand => token.new_line && !goes_on(),
        Before::Brace => !goes_on(),
        Before::Semicolon => word != b"else",
        Before::Operator | Before::Arrow | Before::Dot | Before::Head => false,
    };
    if ended {
        levels.end_statement();
    }
}

/// Counts operators that bind to the right. The others do not nest: such sums may be long.
fn count_operator(operator: &[u8], before: Before, levels: &mut Levels) -> Result<(), usize> {
    match operator {
        b"++" | b"--" | b"==" | b"===" | b"!=" | b"!==" | b"<=" | b">=" => Ok(()),
        b"+" | b"-" if before == Before::Operand => Ok(()),
        b"=>" | b"**" | b"!" | b"~" | b"+" | b"-" => levels.nest_value(),
        b"?." => levels.chain(),
        b"?" | b"?=" => levels.condition(),
        [b':', ..] => levels.colon(before == Before::Operand),
        [.., b'='] => levels.nest_value(),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests;
