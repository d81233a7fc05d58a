for (;;) atob("QUFB".repeat(1e6))
