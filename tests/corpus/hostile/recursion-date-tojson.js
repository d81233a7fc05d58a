const d = new Date(); d.toISOString = () => d.toJSON(); d.toJSON()
