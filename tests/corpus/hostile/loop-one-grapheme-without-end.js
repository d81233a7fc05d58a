[...new Intl.Segmenter("en").segment("a" + "\u0301".repeat(1e7))].length; for (;;) ;
