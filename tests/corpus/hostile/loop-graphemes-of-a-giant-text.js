const text = "e\u0301".repeat(4e6); for (;;) for (const part of new Intl.Segmenter("en").segment(text)) ;
