same(thrown(() => new Function('a b')), "SyntaxError: Unexpected identifier 'b'");
