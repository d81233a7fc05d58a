"a".replaceAll({ get flags() { for (;;); }, [Symbol.match]: true })
