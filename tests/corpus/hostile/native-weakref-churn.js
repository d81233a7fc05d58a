for (;;) new WeakRef({}).deref()
