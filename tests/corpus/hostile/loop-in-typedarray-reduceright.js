new Uint8Array(4).reduceRight(() => { for (;;); })
