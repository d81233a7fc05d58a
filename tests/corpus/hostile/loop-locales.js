for (let i = 0; ; i++) { const locale = new Intl.Locale(`de-x-a${i % 1e6}`, { region: "US" }).maximize(); locale.getTimeZones(); locale.getCalendars(); locale.getWeekInfo() }
