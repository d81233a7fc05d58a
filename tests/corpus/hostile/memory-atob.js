atob("QUFB".repeat(1e7)).length
