// Registrations of targets that are gone take so little that as many fit into the memory limit of this test.
const many = new FinalizationRegistry(() => {});
for (let i = 0; i < 2_500_000; i++) many.register({}, i);

// Those that can be unregistered still can be, whether or not their targets are gone.
const registry = new FinalizationRegistry(() => {}), tokens = [], kept = [];
for (let i = 0; i < 100_000; i++) {
  const target = {}, token = i % 10_000 ? undefined : {};
  if (i % 20_000 === 0) kept.push(target);
  if (token) tokens.push(token);
  registry.register(target, i, token);
}
same(tokens.length, 10, 'tokens');
same(tokens.map(token => registry.unregister(token)), Array(10).fill(true), 'unregister');
same(tokens.map(token => registry.unregister(token)), Array(10).fill(false), 'unregister again');
same(kept.map(target => registry.unregister(target)), Array(5).fill(false), 'targets that are no tokens');
