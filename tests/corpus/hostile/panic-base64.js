for (const s of ["=", "a=b=", "\u0100", " \n", "QQ==Q", "====", "\ud800"]) { try { atob(s) } catch {} try { btoa(s) } catch {} } 1
