["abc".indexOf("", Infinity), "abc".lastIndexOf("", -Infinity), "abc".codePointAt(2 ** 53), "abc".charCodeAt(-1), "abc".padStart(-1), "a".localeCompare("\ud800")]
