//! One source text through parser, transformer and printer.

use std::path::{Path, PathBuf};

use oxc_allocator::Allocator;
use oxc_ast::ast::{Program, Statement};
use oxc_codegen::{Codegen, CodegenOptions, CommentOptions};
use oxc_diagnostics::{Diagnostics, OxcDiagnostic, Severity};
use oxc_parser::{ParseOptions, Parser};
use oxc_semantic::SemanticBuilder;
use oxc_span::{GetSpan, SourceType};
use oxc_transformer::{HelperLoaderMode, JsxOptions, TransformOptions, Transformer};

use super::{Goal, JsxRuntime, Language, decorators};

/// What a source was compiled to.
#[derive(Debug)]
pub struct Compiled {
    /// JavaScript.
    pub code: String,
    /// Its source map, as JSON, without the source text.
    pub map: String,
    /// Whether the code calls functions of the global `babelHelpers`: those that apply decorators.
    pub needs_helpers: bool,
}

/// Why a source does not compile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong.
    pub message: String,
    /// The line, counted from 1.
    pub line: u32,
    /// The column, counted from 1 in UTF-16 code units.
    pub column: u32,
}

/// Compiles a source; `name` is what its source map calls it. The parser recurses: the caller sees to the nesting of the
/// source text, and to a stack that is large enough.
///
/// # Errors
/// The first syntax error.
pub fn compile(code: &str, name: &str, language: Language, goal: Goal, runtime: JsxRuntime) -> Result<Compiled, Fault> {
    let code = code.strip_prefix('\u{feff}').unwrap_or(code);
    let allocator = Allocator::default();
    let options = ParseOptions { allow_return_outside_function: goal == Goal::CommonJs, ..ParseOptions::default() };
    let parsed = Parser::new(&allocator, code, source_type(language, goal)).with_options(options).parse();
    first_error(parsed.diagnostics, code)?;
    let mut program = parsed.program;
    if goal == Goal::Module {
        refuse_export_assignment(&program, code)?;
    }
    let analysed = SemanticBuilder::new_compiler().with_excess_capacity(2.0).with_enum_eval(true).build(&program);
    first_error(analysed.diagnostics, code)?;
    let scoping = analysed.semantic.into_scoping();
    let transformer = Transformer::new(&allocator, Path::new(name), &transform_options(runtime));
    let outcome = transformer.build_with_scoping(scoping, &mut program);
    first_error(outcome.diagnostics, code)?;
    #[expect(deprecated, reason = "nothing else tells whether the code needs its helpers")]
    let needs_helpers = !outcome.helpers_used.is_empty();
    if needs_helpers {
        decorators::order(&mut program);
    }
    if goal != Goal::Module {
        drop_empty_exports(&mut program);
    }
    let printed = Codegen::new().with_options(print_options(name)).build(&program);
    let map = printed.map.map(|mut map| {
        map.set_source_contents(Vec::new());
        map.to_json_string()
    });
    Ok(Compiled { code: printed.code, map: map.unwrap_or_default(), needs_helpers })
}

/// A script may import types, which its output does not: so whether it is a script shows only then.
fn source_type(language: Language, goal: Goal) -> SourceType {
    let source_type = match language {
        Language::TypeScript => SourceType::ts(),
        Language::Tsx => SourceType::tsx(),
        Language::Jsx => SourceType::jsx(),
    };
    match goal {
        Goal::Script | Goal::CommonJs => source_type.with_unambiguous(true),
        Goal::Module => source_type.with_module(true),
    }
}

/// Everything that the engine knows itself stays as it is.
fn transform_options(runtime: JsxRuntime) -> TransformOptions {
    let mut options = TransformOptions::default();
    options.decorator.legacy = true;
    options.helper_loader.mode = HelperLoaderMode::External;
    options.jsx = JsxOptions {
        runtime: match runtime {
            JsxRuntime::Classic => oxc_transformer::JsxRuntime::Classic,
            JsxRuntime::Automatic => oxc_transformer::JsxRuntime::Automatic,
        },
        // Both are for bundlers and developer tools.
        pure: false,
        display_name_plugin: false,
        ..JsxOptions::enable()
    };
    options
}

fn print_options(name: &str) -> CodegenOptions {
    CodegenOptions {
        comments: CommentOptions::disabled(),
        source_map_path: Some(PathBuf::from(name)),
        ..CodegenOptions::default()
    }
}

/// `export = value` makes a CommonJS module, and nothing else.
fn refuse_export_assignment(program: &Program<'_>, code: &str) -> Result<(), Fault> {
    let found = program.body.iter().find(|statement| matches!(statement, Statement::TSExportAssignment(_)));
    found.map_or(Ok(()), |statement| {
        let message = "`export =` is for CommonJS modules, which have no other import or export than \
                       `import x = require()`; use `export default` here";
        Err(fault(message.to_owned(), usize::try_from(statement.span().start).unwrap_or(usize::MAX), code))
    })
}

/// Takes away the `export {}` that tells a module whose other imports and exports were of types.
fn drop_empty_exports(program: &mut Program<'_>) {
    program.body.retain(|statement| !is_empty_export(statement));
}

fn is_empty_export(statement: &Statement<'_>) -> bool {
    matches!(statement, Statement::ExportNamedDeclaration(export) if export.specifiers.is_empty())
}

fn first_error(diagnostics: Diagnostics, code: &str) -> Result<(), Fault> {
    let errors = diagnostics.into_vec().into_iter().filter(|found| found.severity == Severity::Error);
    match errors.min_by_key(|error| place(error).0) {
        Some(error) => Err(told(&error, code)),
        None => Ok(()),
    }
}

/// A diagnostic in the words that engines have for it.
fn told(error: &OxcDiagnostic, code: &str) -> Fault {
    let (start, end) = place(error);
    let message = match (error.message.trim_end_matches('.'), code.get(start..end)) {
        ("Unexpected token", Some("") | None) => "Unexpected end of input".to_owned(),
        ("Unexpected token", Some(token)) if !token.contains('\n') => format!("Unexpected token '{token}'"),
        (message, _) => message.replace('`', "'"),
    };
    fault(message, start, code)
}

/// Where a diagnostic points to, in bytes.
fn place(diagnostic: &OxcDiagnostic) -> (usize, usize) {
    // Of a name that is declared twice the first label is the first declaration.
    let is_second = diagnostic.message.ends_with("has already been declared");
    let label = if is_second { diagnostic.labels.last() } else { diagnostic.labels.first() };
    let number = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
    label.map_or((0, 0), |label| (number(label.offset()), number(label.offset().saturating_add(label.len()))))
}

fn fault(message: String, start: usize, code: &str) -> Fault {
    let start = (0..=start.min(code.len())).rev().find(|i| code.is_char_boundary(*i)).unwrap_or(0);
    let before = &code[..start];
    let last = before.rsplit('\n').next().unwrap_or_default();
    let count = |number: usize| u32::try_from(number + 1).unwrap_or(u32::MAX);
    Fault { message, line: count(before.matches('\n').count()), column: count(last.encode_utf16().count()) }
}
