//! The order in which decorators are applied: those of a class's instances come before the static ones, as TypeScript
//! has it. The transformer keeps the order of the source.

use oxc_allocator::ArenaVec;
use oxc_ast::ast::{Argument, CallExpression, Expression, Program, Statement};
use oxc_ast_visit::{VisitMut, walk_mut};

/// Puts the decorations of each class into their order.
pub(super) fn order(program: &mut Program<'_>) {
    Order.visit_program(program);
}

struct Order;

impl<'a> VisitMut<'a> for Order {
    fn visit_statements(&mut self, statements: &mut ArenaVec<'a, Statement<'a>>) {
        let mut at = 0;
        while at < statements.len() {
            let count = statements[at..].iter().take_while(|statement| decorates(statement).is_some()).count();
            statements[at..at + count].sort_by_key(decorates);
            at += count.max(1);
        }
        walk_mut::walk_statements(self, statements);
    }
}

/// Whether a statement decorates a static member (true) or one of instances (false); none for all other statements.
fn decorates(statement: &Statement<'_>) -> Option<bool> {
    let Statement::ExpressionStatement(statement) = statement else { return None };
    let Expression::CallExpression(call) = &statement.expression else { return None };
    if !is_helper(call) || call.arguments.len() < 4 {
        return None;
    }
    match &call.arguments[1] {
        Argument::StaticMemberExpression(member) => Some(member.property.name != "prototype"),
        _ => Some(true),
    }
}

fn is_helper(call: &CallExpression<'_>) -> bool {
    let Expression::StaticMemberExpression(callee) = &call.callee else { return false };
    let Expression::Identifier(object) = &callee.object else { return false };
    object.name == "babelHelpers" && callee.property.name == "decorate"
}
