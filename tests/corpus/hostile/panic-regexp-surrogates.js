/[\ud83d-\ude00]/u.test("\ud83d"); "\ud83d\ude00".split(/(?:)/u)
